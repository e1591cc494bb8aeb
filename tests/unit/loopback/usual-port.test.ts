/** The same library is opened at the same address every time, unless something else has taken it. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listenHere, usualPort } from "#electron/loopback/usual-port.ts";

const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function portAt(port: number): Promise<number> {
  const server = createServer();
  servers.push(server);
  await listenHere(server, port);
  return (server.address() as AddressInfo).port;
}

test("a library has one port, of those no service has a claim to, and others have others", () => {
  const files = Array.from({ length: 200 }, (_, i) => `/home/somebody/${i}/library.sqlite`);
  const ports = files.map((file) => usualPort(file));
  expect(files.map((file) => usualPort(file))).toEqual(ports);
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(49_152);
  expect(Math.max(...ports)).toBeLessThanOrEqual(65_535);
  expect(new Set(ports).size).toBeGreaterThan(190);
});

test("a port that is taken is passed by, and had again when it is free", async () => {
  const taken = await portAt(0);
  const other = await portAt(taken);
  expect(other).not.toBe(taken);
  await new Promise((resolve) => servers.shift()?.close(resolve));
  expect(await portAt(taken)).toBe(taken);
});
