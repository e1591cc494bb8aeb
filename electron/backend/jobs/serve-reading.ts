/** The reading process's side: files in, entries of the tray, a bound blank, rules, other lists or text out, one file at a time; or a
 * workbook out. What it reads it does not keep. */
import { AppError } from "#shared/api/app-error.ts";
import { boundSheets } from "../issued-blank.ts";
import { readIndicatorBook } from "../readers/read-entry-book.ts";
import { readFile } from "../readers/read-file.ts";
import { readOfficeTable } from "../readers/read-office-table.ts";
import { readRemarkText } from "../readers/read-remark-text.ts";
import { readRosterFile } from "../readers/read-roster-file.ts";
import { readRuleBook } from "../readers/read-rule-book.ts";
import type { FormFile } from "../readers/read-forms.ts";
import { trayEntry } from "../store/tray-entry.ts";
import type { LaneRequest, ReadAnswer, WriteRequest } from "./reading-process.ts";

export async function serveReading(request: LaneRequest, answer: (answer: ReadAnswer) => void): Promise<void> {
  if (request.as === "report") {
    answer(await written(request));
    return answer({ kind: "done" });
  }
  const { file } = request;
  if (request.as === "blank")
    answer(await orRefused(file, () => ({ kind: "bound", bound: boundSheets(file.name, file.bytes) })));
  else if (request.as === "rules")
    answer(await orRefused(file, () => ({ kind: "rules", read: readRuleBook(file.name, file.bytes) })));
  else if (request.as === "indicators")
    answer(await orRefused(file, () => ({ kind: "indicators", read: readIndicatorBook(file.name, file.bytes) })));
  else if (request.as === "roster")
    answer(await orRefused(file, () => ({ kind: "roster", units: readRosterFile(file.name, file.bytes) })));
  else if (request.as === "offices")
    answer(await orRefused(file, () => ({ kind: "offices", offices: readOfficeTable(file.name, file.bytes) })));
  else if (request.as === "text")
    answer(
      await orRefused(file, async () => ({ kind: "text", text: await readRemarkText({ name: file.name, bytes: file.bytes }) })),
    );
  else {
    await readFile(request.file, {
      skip: request.skip,
      onStart: (path) => answer({ kind: "started", path }),
      onRead: (read) => answer({ kind: "read", entry: trayEntry(read) }),
    });
  }
  answer({ kind: "done" });
}

/** Who only reads need not load what writes. */
async function written({ name, data }: WriteRequest): Promise<ReadAnswer> {
  const { writeReport } = await import("../writers/report-writers.ts");
  return { kind: "written", bytes: await writeReport(name, ...data) };
}

async function orRefused({ name }: FormFile, read: () => ReadAnswer | Promise<ReadAnswer>): Promise<ReadAnswer> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError) return { kind: "refused", error: error.toData() };
    console.error(`${name}:`, error);
    return { kind: "refused", error: new AppError("file-damaged", name).toData() };
  }
}
