/** The contract without any transport: what the other transports must be equal to. */
import { createRouterClient } from "@orpc/server";
import { describeContract } from "./contract-suite.ts";

describeContract("calls in the process", async (backend) => ({
  client: createRouterClient(backend.router),
  close: async () => undefined,
}));
