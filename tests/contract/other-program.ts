/** Another process with a host of its own on a library: does one call after the other, as it is told, and answers when it is done. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createRouterClient, ORPCError } from "@orpc/server";
import { onTestFinished } from "vitest";
import { openBackend } from "#backend/backend.ts";
import type { WindowClient } from "./contract-calls.ts";

/** A call of the contract: its group, its name and what it is given. */
export type Call = readonly [group: string, name: string, input?: unknown];

/** @returns what makes it do calls; it ends with the test. */
export function otherProgram(libraryFile: string): (...calls: readonly Call[]) => Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [libraryFile], { execArgv: [] });
  onTestFinished(() => void child.kill());
  return async (...calls) => {
    const done = once(child, "message");
    child.send(calls);
    const [answer] = (await done) as [string];
    if (answer !== "done") throw new Error(answer);
  };
}

async function doCalls(client: WindowClient, calls: readonly Call[]): Promise<string> {
  try {
    for (const [group, name, input] of calls) {
      const procedures = client[group as keyof WindowClient] as Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
      await procedures[name]?.(input);
    }
    return "done";
  } catch (error) {
    return error instanceof ORPCError ? JSON.stringify(error.data) : String(error);
  }
}

if (import.meta.main) {
  const [, , libraryFile = ""] = process.argv;
  const backend = openBackend({ libraryFile, host: "in-process", version: "1.2.3", samplesWhenNew: false });
  const client = createRouterClient(backend.router);
  process.on("message", (calls: readonly Call[]) => void doCalls(client, calls).then((answer) => process.send?.(answer)));
}
