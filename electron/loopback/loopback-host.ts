/**
 * The backend for a browser on this machine: the built window at `/`, the contract at `/rpc`, both on 127.0.0.1 and a random port.
 *
 * Only a browser that was given a one-time link gets in, and only pages of this very address can call the backend (access.ts). Every
 * request passes these checks before anything else looks at it.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Backend } from "#backend/backend.ts";
import { createAccess } from "./access.ts";
import type { Listener } from "./listener.ts";
import { serveNotice } from "./notice-page.ts";
import { createRpcListener } from "./rpc-listener.ts";
import { createWindowListener } from "./window-listener.ts";

export interface LoopbackOptions {
  readonly backend: Backend;
  /** The built window; or what answers in its place while developing. */
  readonly windowFolder: string | Listener;
  /** 0 or none: any free port. */
  readonly port?: number;
}

export interface LoopbackHost {
  /** Opens the window once, in one browser. */
  readonly url: string;
  readonly origin: string;
  /** A further link, for another browser or one that was closed. */
  newUrl(): string;
  /** Stops at once: calls and event streams in progress are cut off. The backend stays open. */
  close(): Promise<void>;
}

export async function startLoopbackHost({ backend, windowFolder, port = 0 }: LoopbackOptions): Promise<LoopbackHost> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const access = createAccess(host);
  const serveRpc = createRpcListener(backend);
  const serveWindow = typeof windowFolder === "string" ? createWindowListener(windowFolder) : windowFolder;

  server.on("request", (request, response) => {
    const verdict = access.check(request);
    if (verdict.kind === "refuse") return serveNotice(response, verdict.notice);
    if (verdict.kind === "enter") return response.writeHead(303, verdict.headers).end();
    const serve = verdict.path.startsWith("/rpc/") ? serveRpc : serveWindow;
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });

  const newUrl = () => `http://${host}/?token=${access.newToken()}`;
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
