/** Answers one request that passed the checks. A rejection is a bug: the host writes it to standard error and drops the connection. */
import type { IncomingMessage, ServerResponse } from "node:http";

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
