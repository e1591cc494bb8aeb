/**
 * Connections that are held without being used end, whatever is trickled through them; slow work on either side does not. Asked over bare
 * sockets, with limits so short that a test need not wait.
 */
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { connectionLimits, type ConnectionLimits } from "#electron/loopback/connections.ts";
import type { Listener } from "#electron/loopback/listener.ts";
import { startLoopbackHost, type LoopbackHost } from "#electron/loopback/loopback-host.ts";
import type { WindowClient } from "../../contract/contract-calls.ts";
import { enterLoopback } from "../../helpers/enter-loopback.ts";
import { temporaryLibraryFile } from "../../helpers/temporary-files.ts";

const long = 600_000;
const short = 250;

const noWindow: Listener = async (_request, response) => void response.end();

async function startHost(limits: Partial<ConnectionLimits>, window = noWindow): Promise<LoopbackHost> {
  const libraryFile = temporaryLibraryFile();
  const backend = openBackend({ libraryFile, host: "loopback", version: "1", samplesWhenNew: false });
  const host = await startLoopbackHost({
    backend,
    windowFolder: window,
    limits: { ...connectionLimits, headers: long, stalled: long, ...limits },
  });
  onTestFinished(async () => {
    await host.close();
    await backend.close();
  });
  return host;
}

/** A connection, and all that came over it once it has ended. */
function open(host: LoopbackHost): { socket: Socket; ended: Promise<string> } {
  const socket = connect(Number(new URL(host.origin).port), "127.0.0.1");
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  // Being cut off while still sending is an end like any other.
  socket.on("error", () => {});
  return { socket, ended: new Promise((resolve) => socket.once("close", () => resolve(text))) };
}

async function trickle(socket: Socket, bytes: Iterable<string>): Promise<void> {
  for (const byte of bytes) {
    if (socket.destroyed) return;
    socket.write(byte);
    await pause(10);
  }
}

/** A browser that was let in: its calls, and the same as they go over the wire. */
async function enter(host: LoopbackHost) {
  const headers = await enterLoopback(host.url);
  const lines = Object.entries({ host: host.origin.slice("http://".length), ...headers, connection: "close" });
  const end = (length: number) => `content-length: ${length}\r\n\r\n`;
  const request = (first: string) => [first, ...lines.map((line) => line.join(": ")), ""].join("\r\n");
  return {
    client: createORPCClient<WindowClient>(new RPCLink({ url: `${host.origin}/rpc`, headers })),
    callOf: (length: number) => `${request("POST /rpc/host/about HTTP/1.1")}content-type: application/json\r\n${end(length)}`,
    getWindow: `${request("GET / HTTP/1.1")}\r\n`,
  };
}

function* endlessHeader() {
  yield "GET / HTTP/1.1\r\nx: ";
  for (;;) yield "x";
}

test("one that sends nothing ends", async () => {
  const host = await startHost({ headers: short });
  expect(await open(host).ended).toContain("408 Request Timeout");
});

test("one whose headers never come to an end ends", async () => {
  const { socket, ended } = open(await startHost({ headers: short }));
  await trickle(socket, endlessHeader());
  expect(await ended).not.toContain("200 OK");
});

test("one whose body stops coming ends, and the host goes on", async () => {
  const host = await startHost({ stalled: short });
  const { callOf, client } = await enter(host);
  const { socket, ended } = open(host);
  socket.write(`${callOf(100)}{`);
  expect(await ended).not.toContain("200 OK");
  expect((await client.host.about()).host).toBe("loopback");
});

test("one that does not take its answer ends", async () => {
  const cut = Promise.withResolvers<boolean>();
  const host = await startHost({ stalled: short }, async (_request, response) => {
    response.once("close", () => cut.resolve(!response.writableFinished));
    response.end(Buffer.alloc(64 * 1024 * 1024));
  });
  const { getWindow } = await enter(host);
  const { socket } = open(host);
  socket.pause();
  socket.write(getWindow);
  expect(await cut.promise).toBe(true);
  socket.destroy();
});

test("a body that goes on coming may take as long as it needs", async () => {
  const host = await startHost({ headers: short });
  const { callOf } = await enter(host);
  const { socket, ended } = open(host);
  const body = JSON.stringify({ padding: "x".repeat(100) });
  socket.write(callOf(body.length));
  await trickle(socket, body);
  expect(await ended).toContain("200 OK");
});

test("a stream of events in which nothing happens stays", async () => {
  const { client } = await enter(await startHost({ stalled: short }));
  const events = await client.library.watch();
  await pause(4 * short);
  await client.host.addSamples();
  expect((await events.next()).value).toMatchObject({ kind: "list" });
});

test("there are never more than the limit, and there is room again when one has ended", async () => {
  const host = await startHost({ connections: 2 });
  const held = [open(host), open(host), open(host)];
  await Promise.race(held.map(({ ended }) => ended));
  for (const { socket } of held) socket.destroy();
  await expect
    .poll(() =>
      enter(host)
        .then(({ client }) => client.host.about())
        .then(
          ({ host }) => host,
          () => "none",
        ),
    )
    .toBe("loopback");
});
