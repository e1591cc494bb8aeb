/**
 * Reads the forms of files that arrived, in processes of their own; a file without a form gives none. A blank that nobody filled in counts only where
 * there is nothing else.
 */
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { isUnfilled } from "#shared/form/unfilled.ts";
import { AppError } from "#shared/api/app-error.ts";
import type { FileReader } from "../jobs/file-reader.ts";
import { unpack } from "../store/packed.ts";
import type { TrayEntry } from "../store/tray-entry.ts";

/** The forms of a file that count, and what was read of each, in the same order. */
export interface ReadForms {
  readonly forms: readonly Form[];
  readonly entries: readonly TrayEntry[];
}

export class FormsReader {
  readonly #reader: FileReader;
  readonly #signal: AbortSignal;

  /** @param signal Stops all it reads. */
  constructor(reader: FileReader, signal = new AbortController().signal) {
    this.#reader = reader;
    this.#signal = signal;
  }

  /** How many files may wait at a time. */
  get atATime(): number {
    return this.#reader.processes + 1;
  }

  /** In the order of the file; none where it cannot be read. */
  async read(name: string, bytes: Uint8Array): Promise<ReadForms> {
    try {
      return await this.readStrictly(name, bytes);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { forms: [], entries: [] };
    }
  }

  /** @throws AppError where it cannot be read or holds no form; the signal's reason where it was stopped. */
  async readStrictly(name: string, bytes: Uint8Array): Promise<ReadForms> {
    const entries: TrayEntry[] = [];
    await this.#reader.read({ name, bytes }, this.#signal, (entry) => entries.push(entry));
    const failure = entries.findLast(({ error }) => error)?.error;
    if (failure) throw AppError.fromData(failure);
    return countedForms(entries);
  }
}

function countedForms(entries: readonly TrayEntry[]): ReadForms {
  const read = entries.flatMap((entry) =>
    entry.forms.map((one) => ({ entry, one, form: withoutBlankRows(unpack(one.recognized, recognizedSchema).form) })),
  );
  const filled = read.filter(({ form }) => !isUnfilled(form));
  const counted = filled.length > 0 ? filled : read;
  return {
    forms: counted.map(({ form }) => form),
    entries: [...Map.groupBy(counted, ({ entry }) => entry)].map(([entry, own]) =>
      Object.assign({}, entry, { forms: own.map(({ one }) => one) }),
    ),
  };
}

/** The forms of what `read` gave. */
export function formsIn(entries: readonly TrayEntry[]): Form[] {
  return entries.flatMap(({ forms }) =>
    forms.map(({ recognized }) => withoutBlankRows(unpack(recognized, recognizedSchema).form)),
  );
}
