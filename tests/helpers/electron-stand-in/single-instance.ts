/** The lock of the single instance: a file with a socket beside it, through which a second start makes itself known to the first. */
import { closeSync, openSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";

/** Whether this is the first instance in the folder. The second one's `announced` resolves once the first knows of it. */
export function takeInstanceLock(folder: string, onSecond: () => void): { first: boolean; announced: Promise<void> } {
  const lock = join(folder, "instance.lock");
  const socket = join(folder, "instance.sock");
  try {
    closeSync(openSync(lock, "wx"));
  } catch {
    return { first: false, announced: new Promise((resolve) => connect(socket, resolve).unref()) };
  }
  process.on("exit", () => {
    rmSync(lock, { force: true });
    rmSync(socket, { force: true });
  });
  createServer((connection) => {
    connection.destroy();
    onSecond();
  })
    .listen(socket)
    .unref();
  return { first: true, announced: Promise.resolve() };
}
