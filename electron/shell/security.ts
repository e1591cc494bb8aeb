/**
 * What no window of this program may do, whatever runs in it: reach the network, go to another page, open another window, hold another
 * page inside, or use any device but the clipboard and the files the person picks.
 */
import { app, session, type WebContents } from "electron";
import { appOrigin } from "./app-scheme.ts";
import { noteWritable } from "./written-places.ts";

const permissions: ReadonlySet<string> = new Set(["fileSystem", "clipboard-read", "clipboard-sanitized-write"]);
const localProtocols: ReadonlySet<string> = new Set(["app:", "blob:", "data:"]);

export function confineSession(): void {
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
  defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    const granted = permissions.has(permission) && isOurs(contents.getURL());
    if (granted) noteWritable(permission, details);
    answer(granted);
  });
  defaultSession.setPermissionCheckHandler((_, permission, origin, details) => {
    const granted = permissions.has(permission) && isOurs(origin);
    if (granted) noteWritable(permission, details);
    return granted;
  });
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
}

export function confineContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    // Reloading is navigating to where one is.
    if (!isOurs(event.url)) event.preventDefault();
  });
  // Nothing of the program redirects.
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

function isLocal(url: string): boolean {
  const protocol = URL.parse(url)?.protocol ?? "";
  return localProtocols.has(protocol) || (protocol === "devtools:" && !app.isPackaged);
}

function isOurs(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}
