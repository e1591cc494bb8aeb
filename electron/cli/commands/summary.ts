/** `jibiao summary`: the 汇总表 of all forms in the files; nothing at all where a file that was named cannot be used. */
import { basename, dirname } from "node:path";
import { summarize, summaryEntry, type SummaryEntry } from "#shared/handing-in/summary.ts";
import { writeSummary } from "#backend/writers/write-summary.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { formsIn } from "../inputs.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { OutFolder } from "../out-folder.ts";
import { texts } from "../text.ts";
import { forEachUsable } from "../usable-inputs.ts";

export async function summary(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { out: { type: "string" }, password: { type: "string" } });
  const out = needed("--out", values.out);
  if (!/.\.xlsx$/i.test(basename(out))) throw usage(texts.reportNeedsName("out"));
  const entries: SummaryEntry[] = [];
  const tally = await forEachUsable({ paths: positionals, password: values.password }, (file) => {
    entries.push(...formsIn(file).map(({ recognized }) => summaryEntry(recognized.form)));
  });
  if (!tally.namedUsable || entries.length === 0) return tally.status;
  const summed = summarize(entries);
  const folder = new OutFolder(dirname(out));
  await folder.write([{ name: basename(out), bytes: await writeSummary(summed) }]);
  for (const { message } of summed.told) console.error(message);
  for (const path of folder.written) console.log(path);
  const isWhole = !summed.told.some(({ needsAttention }) => needsAttention);
  return tally.status === exitStatus.done && !isWhole ? exitStatus.attention : tally.status;
}
