/**
 * The contract over HTTP. Input is checked by the contract itself; here only its size is limited, so that no request fills the memory.
 */
import { RPCHandler } from "@orpc/server/node";
import type { Backend } from "#backend/backend.ts";
import type { Listener } from "./listener.ts";
import { serveNotice } from "./notice-page.ts";

/** A thousand workbooks of ordinary size dropped on the window at once. */
const bodyLimit = 256 * 1024 * 1024;

export function createRpcListener({ router }: Backend): Listener {
  const handler = new RPCHandler(router);
  return async (request, response) => {
    const { "transfer-encoding": encoding, "content-length": length = "0" } = request.headers;
    // Browsers always say how long a body is, and Node holds them to it.
    if (encoding !== undefined || Number(length) > bodyLimit) return serveNotice(response, "too-large");
    const { matched } = await handler.handle(request, response, { prefix: "/rpc", context: {} });
    if (!matched) serveNotice(response, "not-found");
  };
}
