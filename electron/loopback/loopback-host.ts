/**
 * The backend for a browser on this machine: the built window at `/`, the contract at `/rpc`, both on 127.0.0.1.
 *
 * Only a browser that was given a one-time link gets in, and only pages of this very address can call the backend (access.ts). Every
 * request passes these checks before anything else looks at it.
 */
import type { AddressInfo } from "node:net";
import type { Backend } from "#backend/backend.ts";
import { createAccess } from "./access.ts";
import { connectionLimits, createLimitedServer, type ConnectionLimits } from "./connections.ts";
import { serveEntry } from "./entry-page.ts";
import type { Listener } from "./listener.ts";
import { serveNotice } from "./notice-page.ts";
import { createRpcListener } from "./rpc-listener.ts";
import { listenHere } from "./usual-port.ts";
import { createWindowListener } from "./window-listener.ts";

export interface LoopbackOptions {
  readonly backend: Backend;
  /** The built window; or what answers in its place while developing. */
  readonly windowFolder: string | Listener;
  /** Any free one where there is none, or it is taken. */
  readonly port?: number;
  readonly limits?: ConnectionLimits;
}

export interface LoopbackHost {
  /** Opens the window once, in one browser. */
  readonly url: string;
  readonly origin: string;
  /** A further link, for another browser or one that was closed. Tells when it was used. */
  newUrl(used?: () => void): string;
  /** Stops at once: calls and event streams in progress are cut off. The backend stays open. */
  close(): Promise<void>;
}

export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const { backend, windowFolder, port = 0, limits = connectionLimits } = options;
  const server = createLimitedServer(limits);
  await listenHere(server, port);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const access = createAccess(host);
  const serveRpc = createRpcListener(backend);
  const serveWindow = typeof windowFolder === "string" ? createWindowListener(windowFolder) : windowFolder;

  server.on("request", (request, response) => {
    const verdict = access.check(request);
    if (verdict.kind === "refuse") return serveNotice(response, verdict.notice);
    if (verdict.kind === "enter") return serveEntry(response, verdict.entry);
    const serve = verdict.path.startsWith("/rpc/") ? serveRpc : serveWindow;
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });

  const newUrl = (used = () => {}) => `http://${host}/?token=${access.newToken(used)}`;
  return {
    url: newUrl(),
    origin: `http://${host}`,
    newUrl,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
