/** The contract without any transport: what the other transports must be equal to. */
import { createRouterClient } from "@orpc/server";
import { describeContract } from "./contract-suite.ts";
import type { Connect } from "./test-host.ts";

const connect: Connect = async (backend) => ({
  client: createRouterClient(backend.router),
  close: async () => undefined,
});

describeContract("calls in the process", connect);
