/**
 * A server on which nobody can hold a connection without using it. No limit counts the time of a whole request: what makes progress may
 * take long, and so may the host over an answer, or a stream of events in which nothing happens.
 */
import { createServer, type Server } from "node:http";

/** In milliseconds. */
export interface ConnectionLimits {
  /** From connecting, or from the first byte of a further request, to the end of its headers. */
  readonly headers: number;
  /** Without a byte of a request that is still coming in, or of an answer that is still to be taken. */
  readonly stalled: number;
  /** Connections at a time: what is open for them must leave room for the library and the files being read. */
  readonly connections: number;
}

export const connectionLimits: ConnectionLimits = { headers: 30_000, stalled: 60_000, connections: 256 };

export function createLimitedServer({ headers, stalled, connections }: ConnectionLimits): Server {
  const server = createServer({ headersTimeout: headers, requestTimeout: 0, connectionsCheckingInterval: headers / 2 });
  server.maxConnections = connections;
  // No byte either way. Node closes a connection that has no request; what becomes of a request is decided here.
  server.timeout = stalled;
  server.on("request", (request, response) => {
    response.on("timeout", () => {
      if (!request.complete || response.writableLength > 0) request.destroy();
    });
  });
  return server;
}
