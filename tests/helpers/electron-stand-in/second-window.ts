/** A client of the program's backend that comes in as its window does: over a message port, through the shell's own listener. */
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "#shared/api/contract.ts";
import { ipcMain } from "./ports.ts";

/** Exports every form of the library into one workbook, and names the projects the program reads from it. */
export async function projectsAfterRoundTrip(): Promise<string[]> {
  const { port1, port2 } = new MessageChannel();
  ipcMain.emit("jibiao:port", { ports: [port1], senderFrame: { origin: "app://jibiao", parent: null } });
  port2.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  const ids = (await client.library.list()).map(({ id }) => id);
  const { files } = await client.exports.workbooks({ ids, oneWorkbook: true });
  const chosen = files.map((file) => ({ path: file.name, size: file.size, modified: 0, file }));
  const projects: string[] = [];
  for await (const event of await client.imports.read({ files: chosen })) {
    if (event.kind === "read") projects.push(...event.forms.map(({ projectName }) => projectName));
  }
  port2.close();
  return projects;
}
