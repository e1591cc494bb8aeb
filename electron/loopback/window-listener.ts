/** The built window over HTTP: its files, read-only. */
import type { Listener } from "./listener.ts";
import { readWindowFile } from "#electron/window/built-window.ts";
import { serveNotice } from "./notice-page.ts";

export function createWindowListener(folder: string): Listener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = await readWindowFile(folder, pathname);
    if (!file) return serveNotice(response, "not-found");
    response.writeHead(200, { ...file.headers, "content-length": file.bytes.length });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
  };
}
