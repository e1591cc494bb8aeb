/** The contract over HTTP, let in through the one-time link as a browser is; and what of it depends on no transport. */
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { startLoopbackHost } from "#electron/loopback/loopback-host.ts";
import { enterLoopback } from "../helpers/enter-loopback.ts";
import { describeBackups } from "./backups-suite.ts";
import { describeBlanks } from "./blanks-suite.ts";
import { describeContract } from "./contract-suite.ts";
import { describeImports } from "./imports-suite.ts";
import { describeOverview } from "./overview-suite.ts";
import { describePacks } from "./packs-suite.ts";
import { describeReviews } from "./reviews-suite.ts";
import { describeSettings } from "./settings-suite.ts";
import { describeYears } from "./years-suite.ts";
import type { Connect } from "./test-host.ts";

const connect: Connect = async (backend) => {
  const host = await startLoopbackHost({ backend, windowFolder: import.meta.dirname });
  const link = new RPCLink({ url: `${host.origin}/rpc`, headers: await enterLoopback(host.url) });
  return { client: createORPCClient(link), close: () => host.close() };
};

describeContract("loopback HTTP", connect);
describeImports("loopback HTTP", connect);
describeReviews("loopback HTTP", connect);
describeBackups("loopback HTTP", connect);
describeBlanks("loopback HTTP", connect);
describePacks("loopback HTTP", connect);
describeSettings("loopback HTTP", connect);
describeYears("loopback HTTP", connect);
describeOverview("loopback HTTP", connect);
