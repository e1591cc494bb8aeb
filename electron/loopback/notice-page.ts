/** What a browser that does not get in is told, as a plain page: why, and how to get in. */
import type { ServerResponse } from "node:http";

export type Notice = "not-let-in" | "foreign" | "wrong-method" | "not-found" | "too-large";

const notices: Readonly<Record<Notice, readonly [status: number, text: string]>> = {
  "not-let-in": [
    401,
    "这个浏览器还没有打开绩表的许可。每个打开地址只能用一次：请回到启动绩表的窗口，按回车键，绩表会在浏览器里重新打开。",
  ],
  foreign: [403, "这个请求不是从绩表的页面发出的，已拒绝。请从启动绩表的窗口里给出的地址打开。"],
  "wrong-method": [405, "绩表不接受这种请求。"],
  "not-found": [404, "没有这个页面。请打开绩表的首页。"],
  "too-large": [413, "一次送来的文件太大，没有接收。请分几次导入。"],
};

/** Of every page that is not the window's own. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

export function serveNotice(response: ServerResponse, notice: Notice): void {
  const [status, text] = notices[notice];
  response.writeHead(status, {
    ...pageHeaders,
    // What was sent with a refused request is not read.
    connection: "close",
  });
  response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>绩表</title><p>${text}</p></html>\n`);
}
