/**
 * The only code that sees both the page and Electron, and all it does: it makes a message channel and gives one end to the main process
 * and the other to the page. The page gets no object of Electron or Node.
 */
import { ipcRenderer } from "electron";
import { portChannel } from "./port-channel.ts";

const { port1, port2 } = new MessageChannel();
ipcRenderer.postMessage(portChannel, undefined, [port1]);
// By then the page's own script has run and listens. What it sends before the main process listens waits in the channel.
window.addEventListener("load", () => window.postMessage(portChannel, location.origin, [port2]), { once: true });
