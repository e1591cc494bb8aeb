/**
 * The port a library's window is opened at. A browser keeps what it remembers of a window (zoom, panes, colours) by its address, port
 * included: the same library has the same one every time, as long as nothing else has taken it.
 */
import { createHash } from "node:crypto";
import type { Server } from "node:net";

/** Those no service has a claim to (RFC 6335, section 6). */
const firstFree = 49_152;
const lastFree = 65_535;

export function usualPort(libraryFile: string): number {
  const number = createHash("sha256").update(libraryFile).digest().readUInt32BE();
  return firstFree + (number % (lastFree - firstFree + 1));
}

/** On this machine only, at any free port where this one is taken. */
export async function listenHere(server: Server, port: number): Promise<void> {
  try {
    await listen(server, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    await listen(server, 0);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
