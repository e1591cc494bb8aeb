/**
 * The input files of a command and the forms in them. A file that cannot be used is told of in one sentence; each command decides what
 * that means for the others.
 */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { Source } from "#shared/api/imports.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { refuseTooLarge } from "#backend/jobs/file-size.ts";
import { fileError, filesIn } from "#backend/readers/readable-files.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { usage } from "./options.ts";
import { texts } from "./text.ts";

export interface InputForm {
  readonly source: Source;
  readonly recognized: Recognized;
}

export interface Inputs {
  readonly forms: readonly InputForm[];
  /** Whether every file could be used. */
  readonly complete: boolean;
}

/** Reads every file; those that cannot be used are told of on standard error. @throws AppError `usage` where none is named. */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  if (paths.length === 0) throw usage(texts.filesNeeded);
  const forms: InputForm[] = [];
  let complete = true;
  for (const path of paths) {
    for await (const result of inputsAt(path)) {
      if (result instanceof AppError) {
        complete = false;
        console.error(appErrorText(result.toData()));
      } else forms.push(...result);
    }
  }
  return { forms, complete };
}

/** The forms as they leave the program have a place for everything only where nothing is left over. Tells what is left over. */
export function tellUnplaced(forms: readonly InputForm[]): boolean {
  const byFile = Map.groupBy(forms, ({ source }) => source.file);
  const counts = [...byFile].map(([file, ofFile]) => ({
    file,
    count: ofFile.reduce((sum, { recognized }) => sum + recognized.unplaced.length, 0),
  }));
  const leftOver = counts.filter(({ count }) => count > 0);
  for (const { file, count } of leftOver) console.error(texts.unplacedCount(file, count));
  return leftOver.length > 0;
}

async function* inputsAt(path: string): AsyncGenerator<InputForm[] | AppError> {
  try {
    for (const file of await filesIn(path)) yield await readInput(file).catch(expected);
  } catch (error) {
    yield expected(error);
  }
}

async function readInput(file: string): Promise<InputForm[]> {
  const bytes = await readWhole(file);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const { forms } = await readForms({ name: file, bytes });
  return forms.map(({ sheet, recognized }) => ({
    source: { file, hash, ...(sheet !== undefined && { sheet }), line: recognized.line },
    recognized,
  }));
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) throw new AppError("file-type-unknown", file);
    refuseTooLarge(file, stats.size);
    return await readFile(file);
  } catch (error) {
    throw fileError(error, file);
  }
}

function expected(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
