/**
 * The window's only way to its host. Which transport carries the contract is chosen here, once: the loopback host, which is
 * always 127.0.0.1, answers over HTTP; every other host hands the window a message port.
 */
import { createORPCClient } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "#shared/api/contract.ts";
import { callSecretHeader, callSecretKey } from "#shared/api/loopback.ts";
import { AccessLost } from "./failures.ts";

export type Client = ContractRouterClient<Contract>;

export async function connect(): Promise<Client> {
  if (location.hostname === "127.0.0.1")
    return createORPCClient(new FetchLink({ url: `${location.origin}/rpc`, headers: callSecret, fetch: askHost }));
  const port = await receivePort();
  port.start();
  return createORPCClient(new PortLink({ port }));
}

/** Put there by the host's page of entry; without it a call is refused as one from a page of an earlier program is. */
function callSecret(): Record<string, string> {
  return { [callSecretHeader]: localStorage.getItem(callSecretKey) ?? "" };
}

/** The loopback host answers 401 to a page that was let in by the program before it was started anew. */
async function askHost(request: Request, init: RequestInit): Promise<Response> {
  const response = await fetch(request, init);
  if (response.status === 401) throw new AccessLost();
  return response;
}

function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== "jibiao:port" || !port) return;
      window.removeEventListener("message", receive);
      resolve(port);
    };
    window.addEventListener("message", receive);
  });
}
