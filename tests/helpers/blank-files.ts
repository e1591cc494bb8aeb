/** Blanks of our own as files, for whoever opens them as a person does. */
import { allBlanks } from "../fixtures/blanks/all-blanks.ts";
import type { BlankCase } from "../fixtures/blanks/blank.ts";
import { writeXlsx } from "../fixtures/import/write/write-xlsx.ts";

export function blankNamed(start: string): BlankCase {
  const found = allBlanks.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`no blank is named ${start}`);
  return found;
}

/** The bytes of a workbook with these blanks, a sheet each. */
export async function blankBytes(...blanks: readonly Pick<BlankCase, "cells" | "choices">[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = blanks.map(({ cells, choices }, i) => ({ name: `表${i + 1}`, cells, choices }));
  return new Uint8Array(await writeXlsx(sheets));
}

export async function blankFile(name: string, ...blanks: readonly BlankCase[]): Promise<File> {
  return new File([await blankBytes(...blanks)], name);
}
