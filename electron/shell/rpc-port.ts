/**
 * The contract over message ports. The preload script sends one port per page load; the backend answers on it until the page goes away.
 * Ports from anything but the page of our own window are dropped.
 */
import { ipcMain, type WebFrameMain } from "electron";
import { RPCHandler } from "@orpc/server/message-port";
import type { Router } from "#backend/backend.ts";
import { appOrigin } from "./app-scheme.ts";
import { portChannel } from "./port-channel.ts";

export function serveRpcPorts(router: Router): void {
  const handler = new RPCHandler(router);
  ipcMain.on(portChannel, ({ ports: [port], senderFrame }) => {
    if (!port || !isOurPage(senderFrame)) return;
    handler.upgrade(port);
    port.start();
  });
}

function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin;
}
