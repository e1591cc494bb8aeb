/** `jibiao collect`: what arrived, unit by unit, printed always; what was refused makes the status 1. */
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { collect as collectPackages } from "#backend/handing-in/collect.ts";
import { FormsReader } from "#backend/handing-in/forms-reader.ts";
import { FileReader } from "#backend/jobs/file-reader.ts";
import { readRosterFile } from "#backend/readers/read-roster-file.ts";
import { collectedText } from "../collected-text.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { readWhole } from "../inputs.ts";
import { parseOptions, usage } from "../options.ts";
import { print } from "../output.ts";
import { texts } from "../text.ts";

export async function collect(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { roster: { type: "string" }, json: { type: "boolean" } });
  if (positionals.length === 0) throw usage(texts.packagesNeeded);
  const { roster } = values;
  const expected =
    roster === undefined ? undefined : { file: roster, units: readRosterFile(basename(roster), await readWhole(roster)) };
  const files = new FileReader({ processes: Math.min(4, availableParallelism()) });
  try {
    const collection = await collectPackages(positionals, expected, new FormsReader(files));
    await print(values.json ? `${JSON.stringify(collection, null, 2)}\n` : collectedText(collection));
    return collection.refused.length > 0 ? exitStatus.attention : exitStatus.done;
  } finally {
    await files.close();
  }
}
