/** A client of the program's backend that comes in as its window does: over a message port, through the shell's own listener. */
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "#shared/api/contract.ts";
import { ipcMain } from "./ports.ts";

type Client = ContractRouterClient<Contract>;

/** Exports every form of the library into one workbook, and names the projects the program reads from it. */
export function projectsAfterRoundTrip(): Promise<string[]> {
  return withClient(async (client) => {
    const ids = (await client.library.list()).map(({ id }) => id);
    const { files } = await client.exports.workbooks({ ids, oneWorkbook: true });
    return projectsRead(client, files);
  });
}

/** The projects the program reads from a file. */
export function projectsIn(name: string, base64: string): Promise<string[]> {
  return withClient((client) => projectsRead(client, [new File([Buffer.from(base64, "base64")], name)]));
}

async function projectsRead(client: Client, files: readonly File[]): Promise<string[]> {
  const chosen = files.map((file) => ({ path: file.name, size: file.size, modified: 0, file }));
  const projects: string[] = [];
  for await (const event of await client.imports.read({ files: chosen })) {
    if (event.kind === "read") projects.push(...event.forms.map(({ projectName }) => projectName));
  }
  return projects;
}

async function withClient<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  const { port1, port2 } = new MessageChannel();
  ipcMain.emit("jibiao:port", { ports: [port1], senderFrame: { origin: "app://jibiao", parent: null } });
  port2.start();
  try {
    return await work(createORPCClient(new RPCLink({ port: port2 })));
  } finally {
    port2.close();
  }
}
