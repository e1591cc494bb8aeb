/**
 * What a browser gets for a one-time link: the cookie, and a page that puts the secret of the calls into the storage of this origin and goes
 * on to the window.
 *
 * A page and not a redirect: the secret stands in no address, thus in no history; and whatever page the link was opened from, it is this one
 * that asks for the window, so the cookie, which only our own pages send, goes along.
 */
import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { callSecretKey } from "#shared/api/loopback.ts";
import { pageHeaders } from "./notice-page.ts";

export interface Entry {
  /** As the header says it. */
  readonly cookie: string;
  readonly callSecret: string;
}

export function serveEntry(response: ServerResponse, { cookie, callSecret }: Entry): void {
  const nonce = randomBytes(16).toString("base64");
  response.writeHead(200, {
    ...pageHeaders,
    "content-security-policy": `default-src 'none'; script-src 'nonce-${nonce}'; frame-ancestors 'none'`,
    "set-cookie": cookie,
  });
  response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>绩表</title>
<p>正在打开绩表…如果一直停在这里，请在浏览器的设置里允许 127.0.0.1 运行脚本和保存数据，再从启动绩表的窗口重新打开。</p>
<script nonce="${nonce}">
localStorage.setItem(${JSON.stringify(callSecretKey)}, ${JSON.stringify(callSecret)});
location.replace("/");
</script></html>
`);
}
