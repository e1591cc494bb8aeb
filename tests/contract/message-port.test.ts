/** The contract over a pair of message ports, joined as the shell joins window and backend; only the ports are Node's and not Electron's. */
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { RPCHandler } from "@orpc/server/message-port";
import { describeContract } from "./contract-suite.ts";
import { describeImports } from "./imports-suite.ts";
import type { Connect } from "./test-host.ts";

const connect: Connect = async (backend) => {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(backend.router).upgrade(port1);
  port1.start();
  port2.start();
  return { client: createORPCClient(new RPCLink({ port: port2 })), close: async () => port2.close() };
};

describeContract("message ports", connect);
describeImports("message ports", connect);
