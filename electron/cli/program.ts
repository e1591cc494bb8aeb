/** What this program calls itself in files it writes. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const description = z.object({ version: z.string() });

export function programName(): string {
  const { version } = description.parse(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")));
  return `绩表 ${version}`;
}
