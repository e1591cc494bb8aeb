/**
 * Reads the forms of files that arrived, in processes of their own; a file without a form gives none. A blank that nobody filled in counts only where
 * there is nothing else.
 */
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { isUnfilled } from "#shared/form/unfilled.ts";
import { AppError } from "#shared/api/app-error.ts";
import { FileReader } from "../jobs/file-reader.ts";
import { unpack } from "../store/packed.ts";

export class FormsReader {
  readonly #reader: FileReader;

  constructor(processes: number) {
    this.#reader = new FileReader({ processes });
  }

  /** How many files may wait at a time. */
  get atATime(): number {
    return this.#reader.processes + 1;
  }

  /** In the order of the file; none where it cannot be read. */
  async read(name: string, bytes: Uint8Array): Promise<Form[]> {
    try {
      return await this.readStrictly(name, bytes);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [];
    }
  }

  /** @throws AppError where it cannot be read or holds no form. */
  async readStrictly(name: string, bytes: Uint8Array): Promise<Form[]> {
    const forms: Form[] = [];
    let failure: AppError | undefined;
    await this.#reader.read({ name, bytes }, new AbortController().signal, (entry) => {
      if (entry.error) failure = AppError.fromData(entry.error);
      for (const { recognized } of entry.forms) forms.push(withoutBlankRows(unpack(recognized, recognizedSchema).form));
    });
    if (failure) throw failure;
    const filled = forms.filter((form) => !isUnfilled(form));
    return filled.length > 0 ? filled : forms;
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
