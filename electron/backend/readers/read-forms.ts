/**
 * Every form in a file, whatever kind of file it is.
 *
 * Pure computing on the file's bytes. What cannot be read is an AppError that says why; a file that is read but holds no form is one too.
 */
import { AppError } from "#shared/api/app-error.ts";
import { readSheet } from "#shared/recognize/recognize.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import { otherKindNames } from "#shared/recognize/other-kind-names.ts";
import { withOtherCut } from "#shared/recognize/other-cut.ts";
import type { OtherTable, Recognized, SheetReading } from "#shared/recognize/recognized.ts";
import { whyNoForm } from "#shared/recognize/why-no-form.ts";
import { cropSheet } from "#shared/sheet/crop-sheet.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { isPage, readAs } from "./file-content.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readArchive } from "./html/read-archive.ts";
import { readHtml } from "./html/read-html.ts";
import { readOpenDocument } from "./opendocument/read-opendocument.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { openProtected } from "./protection/open-protected.ts";
import type { ReadableExtension } from "./readable-files.ts";
import { readFormJson } from "./read-form-json.ts";
import { readCsvForms, readText } from "./read-text.ts";
import { soundSheet } from "./sound-sheet.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

export interface ReadForm {
  /** Name of the worksheet, where the file has sheets. */
  readonly sheet?: string;
  readonly recognized: Recognized;
  /** The rows of the source the form was read from, to be shown beside it; none where the source is no table. */
  readonly excerpt?: Sheet;
}

export interface FormFile {
  /** Name with its extension; used to tell the kind of file, and in sentences. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Password to open the file with, once the person was asked for it. */
  readonly password?: string;
  /** What is read as a form besides forms: in all of it, or in members of a zip by their paths. */
  readonly taking?: Taking | Readonly<Record<string, Taking>>;
}

/** One file with what is asked for of it. */
export interface PlainFile extends Pick<FormFile, "name" | "bytes" | "password"> {
  readonly taking?: Taking | undefined;
}

export interface FileReading {
  readonly forms: readonly ReadForm[];
  /** Tables of related kinds in the same file, which are not read as forms. */
  readonly others: readonly (OtherTable & { readonly sheet?: string })[];
}

/** @throws AppError where the file cannot be used or holds no form. */
export async function readForms(file: PlainFile): Promise<FileReading> {
  const read = readers[readAs(file.name, file.bytes)];
  const reading = await read(file);
  if (reading.forms.length > 0) return reading;
  const [other] = reading.others;
  if (other) throw new AppError("file-other-kind", file.name, otherKindNames[other.kind]);
  throw new AppError("file-not-a-form", file.name);
}

type Reader = (file: PlainFile) => FileReading | Promise<FileReading>;

const cut =
  (read: typeof readText): Reader =>
  (file) => {
    const { sheet, close } = read(file.name, file.bytes, file.taking);
    return ofSheets(file, [sheet], (reading) => (close ? withOtherCut(reading, sheet, close) : reading));
  };
const page: Reader = (file) => ofSheets(file, readHtml(file.name, file.bytes));
const document: Reader = (file) => ofSheets(file, readDocx(file.name, openProtected(file)));
const archive: Reader = (file) => ofSheets(file, readArchive(file.name, file.bytes));
const openDocument: Reader = (file) => ofSheets(file, readOpenDocument(file.name, file.bytes));
const workbook: Reader = (file) => {
  // Many programs save a web page and name it .xls.
  if (isPage(file.bytes)) return page(file);
  return ofSheets(file, readWorkbook(file.name, openProtected(file)));
};

const readers: Record<ReadableExtension, Reader> = {
  ".txt": cut(readText),
  ".csv": cut(readCsvForms),
  ".json": ({ name, bytes }) => ({ forms: readFormJson(name, bytes).map((recognized) => ({ recognized })), others: [] }),
  ".html": page,
  ".htm": page,
  ".mht": archive,
  ".mhtml": archive,
  ".docx": document,
  ".odt": openDocument,
  ".ods": openDocument,
  ".pdf": async (file) => ofSheets(file, await readPdf(file.name, file.bytes, file.password)),
  ".xlsx": workbook,
  ".xlsm": workbook,
  ".xls": workbook,
  ".et": workbook,
};

/** `more` adds to what a sheet was read as. */
function ofSheets({ name, taking }: PlainFile, sheets: readonly Sheet[], more = unchanged): FileReading {
  const readings = sheets.map((sheet) => ({ sheet, reading: more(readSheet(soundSheet(name, sheet), taking)) }));
  if (readings.every(({ reading }) => reading.forms.length + reading.others.length === 0))
    throw new AppError("file-not-a-form", name, whyNoForm(sheets));
  return {
    forms: readings.flatMap(({ sheet, reading }) =>
      reading.forms.map(({ recognized, from, end }) => ({
        ...named(sheet),
        recognized,
        excerpt: cropSheet(sheet, from, end),
      })),
    ),
    others: readings.flatMap(({ sheet, reading }) => reading.others.map((other) => ({ ...other, ...named(sheet) }))),
  };
}

const unchanged = (reading: SheetReading) => reading;

function named({ name }: Sheet): { readonly sheet?: string } {
  return name === undefined ? {} : { sheet: name };
}
