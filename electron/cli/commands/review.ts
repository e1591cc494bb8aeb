/**
 * `jibiao review`: every form in the files, then what a reviewer would say to it; printed as it is reviewed, and as a report or
 * as opinion sheets where that is asked for.
 */
import { basename, dirname } from "node:path";
import type { Form } from "#shared/form/form.ts";
import { packOfBook } from "#shared/review/packs/book/pack-of-book.ts";
import { packs } from "#shared/review/packs/built-in.ts";
import { everywhere } from "#shared/review/packs/everywhere.ts";
import type { RulePack } from "#shared/review/packs/rule-pack.ts";
import { opinionOf, type Opinion } from "#shared/review/opinion/opinion.ts";
import { reportForm, type ReportedForm } from "#shared/review/report-form.ts";
import { openRuleBook } from "#backend/readers/read-rule-book.ts";
import { printedDate } from "#backend/writers/printed-date.ts";
import { writeOpinions } from "#backend/writers/write-opinions.ts";
import { writeReviewReport } from "#backend/writers/write-review-report.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { formsIn, isWorkbook, readInputs, readWhole } from "../inputs.ts";
import { parseOptions, usage } from "../options.ts";
import { JsonList, print } from "../output.ts";
import { OutFolder } from "../out-folder.ts";
import { ReviewBatches, type ReviewedInput } from "../review-batches.ts";
import { reviewJson } from "../review-json.ts";
import { reviewText } from "../review-text.ts";
import { Tally } from "../tally.ts";
import { texts } from "../text.ts";

export async function review(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    json: { type: "boolean" },
    report: { type: "string" },
    opinion: { type: "string" },
    template: { type: "string" },
    password: { type: "string" },
  });
  const named = (option: "report" | "opinion") => workbookNamed(option, values[option]);
  const [report, opinion] = [named("report"), named("opinion")];
  const packFor = values.template === undefined ? undefined : await packAsked(values.template);
  const tally = new Tally();
  const list = new JsonList("reviews");
  const reported: ReportedForm[] = [];
  const opinions: Opinion[] = [];
  let hasErrors = false;

  const tell = async (batch: Iterable<ReviewedInput>) => {
    for (const one of batch) {
      const { form, context, findings } = one;
      hasErrors ||= findings.some(({ level, state }) => level === "error" && state === "fails");
      if (report !== undefined) reported.push(reportForm(form, context, findings));
      if (opinion !== undefined) opinions.push(opinionOf(form, context, findings));
      await (values.json ? list.print(reviewJson(one)) : print(reviewText(one)));
    }
  };

  const batches = new ReviewBatches(packFor);
  for await (const file of readInputs({ paths: positionals, password: values.password, namedFirst: false })) {
    tally.add(file, true);
    for (const input of formsIn(file)) await tell(batches.add(input));
  }
  await tell(batches.rest());
  await list.end();
  if (report !== undefined && reported.length > 0) await write(report, await writeReviewReport(reported), texts.reportWritten);
  if (opinion !== undefined && opinions.length > 0)
    await write(opinion, await writeOpinions(opinions, printedDate(new Date())), texts.opinionWritten);
  return tally.status === exitStatus.done && hasErrors ? exitStatus.attention : tally.status;
}

/** The rule pack of an id, `other` for what holds everywhere; or that of a workbook, by the year of each form. */
async function packAsked(asked: string): Promise<(form: Form) => RulePack> {
  if (isWorkbook(asked)) {
    const book = openRuleBook(asked, await readWhole(asked));
    return ({ year }) => packOfBook(book, year);
  }
  const known = [...packs, everywhere];
  const pack = known.find((one) => one.id === asked);
  if (!pack) throw usage(texts.packUnknown(asked, known.map((one) => one.id).join("、")));
  return () => pack;
}

/** @throws AppError `usage` where it is not the name of a workbook. */
function workbookNamed(option: string, path: string | undefined): string | undefined {
  if (path !== undefined && !/.\.xlsx$/i.test(basename(path))) throw usage(texts.reportNeedsName(option));
  return path;
}

async function write(path: string, bytes: Uint8Array, told: (path: string) => string): Promise<void> {
  const out = new OutFolder(dirname(path));
  await out.write([{ name: basename(path), bytes }]);
  for (const written of out.written) console.error(told(written));
}
