/**
 * The input files of a command, read in processes of their own, several at a time, and handed over in order and one by one: a folder
 * of thousands takes no more memory than the few that are being read.
 */
import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { AppError } from "#shared/api/app-error.ts";
import type { Source } from "#shared/api/imports.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import { recognizedSchema, type Recognized } from "#shared/recognize/recognized.ts";
import { FileReader } from "#backend/jobs/file-reader.ts";
import { refuseTooLarge } from "#backend/jobs/file-size.ts";
import { mapInOrder } from "#backend/jobs/map-in-order.ts";
import { fileError, filesIn } from "#backend/readers/readable-files.ts";
import { unpack } from "#backend/store/packed.ts";
import type { TrayEntry } from "#backend/store/tray-entry.ts";
import { usage } from "./options.ts";
import { texts } from "./text.ts";

export interface InputFile {
  readonly path: string;
  /** Whether the person named this very file; else it was found in a folder. */
  readonly isNamed: boolean;
  /** What is in it: several entries where it is a zip, one with an error where it cannot be used. */
  readonly entries: readonly TrayEntry[];
}

export interface InputForm {
  readonly source: Source;
  readonly recognized: Recognized;
  /** Packed `Sheet`. */
  readonly excerpt?: Uint8Array;
}

export interface InputOptions {
  readonly paths: readonly string[];
  /** Opens files that have a password. */
  readonly password?: string | undefined;
  /** What is read as a form besides forms. */
  readonly taking?: Taking | undefined;
  /** Files in folders come after all that are named. */
  readonly namedFirst: boolean;
}

/** @throws AppError `usage` where nothing is named. */
export async function* readInputs({
  paths,
  password,
  taking,
  namedFirst,
}: InputOptions): AsyncGenerator<InputFile, void, undefined> {
  if (paths.length === 0) throw usage(texts.filesNeeded);
  const listed = (await Promise.all(paths.map(listInput))).flat();
  const files = namedFirst ? listed.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed)) : listed;
  const reader = new FileReader({ processes: Math.min(4, availableParallelism()) });
  try {
    // One more than are read at a time, so that its bytes are there when a process is free.
    yield* mapInOrder(files, reader.processes + 1, (file, signal) => readInput(reader, file, { password, taking }, signal));
  } finally {
    await reader.close();
  }
}

export function formsIn({ entries }: InputFile): InputForm[] {
  return entries.flatMap(({ path, hash, forms }) =>
    forms.map(({ sheet, line, page, recognized, excerpt }) => ({
      source: { file: path, hash, ...(sheet !== undefined && { sheet }), ...(page !== undefined && { page }), line },
      recognized: unpack(recognized, recognizedSchema),
      ...(excerpt && { excerpt }),
    })),
  );
}

type ListedFile = Omit<InputFile, "entries"> & { readonly fault?: AppError };

async function listInput(path: string): Promise<ListedFile[]> {
  try {
    const files = await filesIn(path);
    const isNamed = files.length === 1 && files[0] === path;
    return files.map((file) => ({ path: file, isNamed }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ path, isNamed: true, fault: error }];
  }
}

async function readInput(
  reader: FileReader,
  { path, isNamed, fault }: ListedFile,
  { password, taking }: Pick<InputOptions, "password" | "taking">,
  signal: AbortSignal,
): Promise<InputFile> {
  const entries: TrayEntry[] = [];
  try {
    if (fault) throw fault;
    const bytes = await readWhole(path);
    const file = { name: path, bytes, ...(password !== undefined && { password }), ...(taking && { taking }) };
    await reader.read(file, signal, (entry) => entries.push(entry));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    entries.push({ path, hash: "", error: error.toData(), others: [], forms: [] });
  }
  return { path, isNamed, entries };
}

/** Whether a word that may name a file or an id names a workbook. */
export function isWorkbook(name: string): boolean {
  return /\.(?:xls[xm]?|et)$/i.test(name);
}

export async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) throw new AppError("file-type-unknown", file);
    refuseTooLarge(file, stats.size);
    return await readFile(file);
  } catch (error) {
    throw fileError(error, file);
  }
}
