/** Who gets into the loopback host, and who does not: asked over real sockets, as a browser, another program or a hostile page would. */
import { request, type IncomingHttpHeaders, type RequestOptions } from "node:http";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBackend, type Backend } from "#backend/backend.ts";
import { startLoopbackHost, type LoopbackHost } from "#electron/loopback/loopback-host.ts";
import { callSecretHeader } from "#shared/api/loopback.ts";
import { enterLoopback, type CallHeaders } from "../../helpers/enter-loopback.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

let folder: string;
let backend: Backend;
let host: LoopbackHost;
let ours: CallHeaders;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-loopback-"));
  const windowFolder = join(folder, "window");
  mkdirSync(join(windowFolder, "assets"), { recursive: true });
  writeFileSync(join(windowFolder, "index.html"), "<!doctype html><title>绩表</title>");
  writeFileSync(join(windowFolder, "assets/app.js"), "export {};");
  writeFileSync(join(folder, "secret.js"), "export const secret = 1;");
  backend = openBackend({
    libraryFile: join(folder, "library.sqlite"),
    host: "loopback",
    version: "1.2.3",
    samplesWhenNew: false,
  });
  host = await startLoopbackHost({ backend, windowFolder });
  ours = await enterLoopback(host.url);
  cookie = ours.cookie;
});

afterAll(async () => {
  await host.close();
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

/** By the address of the host unless `headers` says otherwise; nothing is filled in or followed, and paths go out as they are. */
function ask(path: string, { body, ...options }: RequestOptions & { body?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: path.replace(host.origin, ""), ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const about = () => ({
  method: "POST",
  headers: { ...ours, "content-type": "application/json" },
  body: JSON.stringify({ json: undefined }),
});

test("listens on 127.0.0.1 only, at a port of its own", () => {
  expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(host.url.startsWith(`${host.origin}/?token=`)).toBe(true);
});

test("a token lets one browser in, once, with a cookie scripts cannot read and other sites cannot send", async () => {
  let used = 0;
  const url = host.newUrl(() => (used += 1));
  await ask(url, { method: "HEAD" });
  expect(used).toBe(0);
  const first = await ask(url);
  expect(first.status).toBe(200);
  expect(first.text).toContain('location.replace("/")');
  expect(first.headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  const second = await ask(url);
  expect(second.status).toBe(401);
  expect(second.headers["set-cookie"]).toBeUndefined();
  expect(used).toBe(1);
});

test("the secret of the calls stands in the page of entry only, which is not kept and runs nothing else", async () => {
  const secret = ours[callSecretHeader];
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(cookie).not.toContain(secret);
  const entry = await ask(host.newUrl());
  expect(entry.headers["cache-control"]).toBe("no-store");
  expect(entry.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'nonce-[\w+/=]+'; frame-ancestors/);
  expect(JSON.stringify(entry.headers)).not.toContain(secret);
  expect((await ask("/", { headers: { cookie } })).text).not.toContain(secret);
});

test("the cookie alone, which every port of 127.0.0.1 is sent, gives the window but no call", async () => {
  const { headers, ...call } = about();
  for (const guess of [undefined, "", "A".repeat(43), cookie.split("=")[1]]) {
    const { [callSecretHeader]: _, ...stolen } = headers;
    const forged = guess === undefined ? stolen : { ...stolen, [callSecretHeader]: guess };
    expect((await ask("/rpc/host/about", { ...call, headers: forged })).status).toBe(401);
  }
});

test("without the cookie there is neither window nor backend, but a page that says how to get in", async () => {
  for (const path of ["/", "/assets/app.js", "/?token=guess"]) {
    const answer = await ask(path);
    expect(answer.status).toBe(401);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.text).toContain("请回到启动绩表的窗口");
  }
  const { headers, ...call } = about();
  expect((await ask("/rpc/host/about", { ...call, headers: { ...headers, cookie: "" } })).status).toBe(401);
  const forged = cookie.replace(/=.*/, `=${"A".repeat(43)}`);
  expect((await ask("/", { headers: { cookie: forged } })).status).toBe(401);
});

test("with the cookie the window is served, confined by its headers", async () => {
  const page = await ask("/", { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(page.text).toContain("绩表");
  expect(page.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
  expect(page.headers["x-content-type-options"]).toBe("nosniff");
  expect(page.headers["referrer-policy"]).toBe("no-referrer");
  const script = await ask("/assets/app.js", { headers: { cookie } });
  expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  const head = await ask("/", { method: "HEAD", headers: { cookie } });
  expect([head.status, head.text]).toEqual([200, ""]);
});

test("no path leads out of the window's folder", async () => {
  const paths = [
    "/../secret.js",
    "/%2e%2e/secret.js",
    "/..%2fsecret.js",
    "/assets/../../secret.js",
    "//secret.js",
    "/assets%00.js",
  ];
  for (const path of [...paths, "/assets", "/.hidden.js", "/none.js"]) {
    const answer = await ask(path, { headers: { cookie } });
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.text).not.toContain("secret =");
  }
});

test("a call round-trips", async () => {
  const answer = await ask("/rpc/host/about", about());
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ json: { version: "1.2.3", host: "loopback" } });
});

test("a foreign name for this address is refused, cookie or not (DNS rebinding)", async () => {
  const { port } = new URL(host.origin);
  for (const name of [`evil.example:${port}`, `localhost:${port}`, "127.0.0.1"]) {
    expect((await ask("/", { headers: { cookie, host: name } })).status).toBe(403);
  }
  expect((await ask(host.newUrl(), { headers: { host: `evil.example:${port}` } })).headers["set-cookie"]).toBeUndefined();
});

test("a call must come from a page of this very address", async () => {
  const { headers, ...call } = about();
  for (const origin of ["https://evil.example", "http://127.0.0.1:1", "null", undefined]) {
    const foreign = origin === undefined ? { cookie } : { ...headers, origin };
    expect((await ask("/rpc/host/about", { ...call, headers: foreign })).status).toBe(403);
  }
});

test("another page on this machine cannot load the window's files either", async () => {
  const script = { cookie, "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" };
  expect((await ask("/assets/app.js", { headers: script })).status).toBe(403);
  const typed = { cookie, "sec-fetch-site": "none", "sec-fetch-mode": "navigate" };
  expect((await ask("/", { headers: typed })).status).toBe(200);
});

test("files are only read and calls are only posted", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
    expect((await ask("/", { method, headers: ours })).status).toBe(405);
  expect((await ask("/rpc/host/about", { method: "GET", headers: ours })).status).toBe(405);
  expect((await ask("/rpc/no/such/call", about())).status).toBe(404);
});

test("more than the limit, or a body of unknown length, is not taken", async () => {
  const { headers } = about();
  const huge = { method: "POST", headers: { ...headers, "content-length": String(300 * 1024 * 1024) } };
  expect((await ask("/rpc/host/about", huge)).status).toBe(413);
  const endless = { method: "POST", headers: { ...headers, "transfer-encoding": "chunked" }, body: "{}" };
  expect((await ask("/rpc/host/about", endless)).status).toBe(413);
});

test("closing ends event streams at once", async () => {
  const other = await startLoopbackHost({ backend, windowFolder: folder });
  const headers = await enterLoopback(other.url);
  const response = await fetch(`${other.origin}/rpc/library/watch`, { method: "POST", headers });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const ended = response.text().then(
    () => "ended",
    () => "cut off",
  );
  await other.close();
  expect(await ended).toMatch(/ended|cut off/);
});
