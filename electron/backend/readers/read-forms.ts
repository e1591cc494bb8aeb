/**
 * Every form in a file, whatever kind of file it is.
 *
 * Pure computing on the file's bytes. What cannot be read is an AppError that says why; a file that is read but holds no form is one too.
 */
import { AppError } from "#shared/api/app-error.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { checkedExtension } from "./file-content.ts";
import type { ReadableExtension } from "./readable-files.ts";
import { readFormJson } from "./read-form-json.ts";
import { readCsv, readText } from "./read-text.ts";
import { readWorkbook } from "./read-workbook.ts";

export interface ReadForm {
  /** Name of the worksheet, where the file has sheets. */
  readonly sheet?: string;
  readonly recognized: Recognized;
}

export interface FormFile {
  /** Name with its extension; used to tell the kind of file, and in sentences. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws AppError where the file cannot be used or holds no form. */
export function readForms(file: FormFile): ReadForm[] {
  const forms = readers[checkedExtension(file.name, file.bytes)](file);
  if (forms.length === 0) throw new AppError("file-not-a-form", file.name);
  return forms;
}

type Reader = (file: FormFile) => ReadForm[];

const readers: Record<ReadableExtension, Reader> = {
  ".txt": ({ name, bytes }) => withoutSheet(readText(name, bytes)),
  ".csv": ({ name, bytes }) => withoutSheet(readCsv(name, bytes)),
  ".json": ({ name, bytes }) => withoutSheet(readFormJson(name, bytes)),
  ".xlsx": readSheets,
  ".xls": readSheets,
  ".et": readSheets,
};

function readSheets({ name, bytes }: FormFile): ReadForm[] {
  return readWorkbook(name, bytes).flatMap((sheet) =>
    recognize(sheet).map((recognized) => (sheet.name === undefined ? { recognized } : { sheet: sheet.name, recognized })),
  );
}

function withoutSheet(forms: readonly Recognized[]): ReadForm[] {
  return forms.map((recognized) => ({ recognized }));
}
