/** The contract without any transport: what the other transports must be equal to. */
import { createRouterClient } from "@orpc/server";
import { describeBackups } from "./backups-suite.ts";
import { describeBlanks } from "./blanks-suite.ts";
import { describeContract } from "./contract-suite.ts";
import { describeImports } from "./imports-suite.ts";
import { describePacks } from "./packs-suite.ts";
import { describeReviews } from "./reviews-suite.ts";
import { describeSettings } from "./settings-suite.ts";
import { describeYears } from "./years-suite.ts";
import type { Connect } from "./test-host.ts";

const connect: Connect = async (backend) => ({
  client: createRouterClient(backend.router),
  close: async () => undefined,
});

describeContract("calls in the process", connect);
describeImports("calls in the process", connect);
describeReviews("calls in the process", connect);
describeBackups("calls in the process", connect);
describeBlanks("calls in the process", connect);
describePacks("calls in the process", connect);
describeSettings("calls in the process", connect);
describeYears("calls in the process", connect);
