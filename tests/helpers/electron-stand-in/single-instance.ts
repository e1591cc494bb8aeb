/** The lock of the single instance: a file with a socket beside it, through which a second start makes itself known to the first. */
import { text } from "node:stream/consumers";
import { closeSync, openSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";

/** Whether this is the first instance in the folder. The second one's `announced` resolves once the first knows of it. */
export interface SecondStart {
  readonly args: readonly string[];
  readonly folder: string;
}

export function takeInstanceLock(
  folder: string,
  onSecond: (start: SecondStart) => void,
): { first: boolean; announced: Promise<void> } {
  const lock = join(folder, "instance.lock");
  const socket = join(folder, "instance.sock");
  try {
    closeSync(openSync(lock, "wx"));
  } catch {
    return { first: false, announced: announce(socket) };
  }
  process.on("exit", () => {
    rmSync(lock, { force: true });
    rmSync(socket, { force: true });
  });
  createServer((connection) => {
    void text(connection).then((start) => onSecond(JSON.parse(start) as SecondStart));
  })
    .listen(socket)
    .unref();
  return { first: true, announced: Promise.resolve() };
}

function announce(socket: string): Promise<void> {
  const start: SecondStart = { args: process.argv, folder: process.cwd() };
  return new Promise((resolve) => connect(socket).end(JSON.stringify(start), () => resolve()));
}
