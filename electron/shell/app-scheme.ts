/** `app://jibiao/`: the address of the window inside Electron, answered from the built files beside this program and from nothing else. */
import { fileURLToPath } from "node:url";
import { protocol } from "electron";
import { readWindowFile } from "#electron/window/built-window.ts";

const windowFolder = fileURLToPath(new URL("../renderer", import.meta.url));

export const appOrigin = "app://jibiao";

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  // Standard and secure: relative addresses resolve, and the page may use the clipboard and the file pickers.
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true, codeCache: true } }]);
}

export function serveApp(): void {
  protocol.handle("app", async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const file = method === "GET" && `app://${host}` === appOrigin ? await readWindowFile(windowFolder, pathname) : undefined;
    if (!file) return new Response(undefined, { status: 404 });
    return new Response(file.bytes, { headers: file.headers });
  });
}
