/**
 * What a command met in its input files, told on standard error as it comes, and the exit status that follows from it.
 *
 * A file that was named must be usable. A bad file in a folder or a zip does not stop the others.
 */
import { appErrorText } from "#shared/api/app-error-text.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import type { InputFile } from "./inputs.ts";
import { texts } from "./text.ts";

export class Tally {
  #namedUsable = true;
  #forms = 0;
  #attention = false;

  /** @param tellsUnplaced Whether text without a place is told of here; it is counted in any case. */
  add({ path, isNamed, entries }: InputFile, tellsUnplaced: boolean): void {
    for (const entry of entries) {
      this.#forms += entry.forms.length;
      const unplaced = entry.forms.reduce((sum, { summary }) => sum + summary.unplaced, 0);
      if (unplaced > 0 || entry.error) this.#attention = true;
      if (unplaced > 0 && tellsUnplaced) console.error(texts.unplacedCount(entry.path, unplaced));
      if (entry.error) console.error(appErrorText(entry.error));
      if (entry.error && isNamed && entry.path === path) this.#namedUsable = false;
      for (const { title, where, sheet } of entry.others) {
        console.error(texts.otherTable(entry.path, sheet, title, where.page, where.row));
      }
    }
  }

  /** Whether every file that was named could be used, so far. */
  get namedUsable(): boolean {
    return this.#namedUsable;
  }

  get status(): ExitStatus {
    if (!this.#namedUsable || this.#forms === 0) return exitStatus.unusable;
    return this.#attention ? exitStatus.attention : exitStatus.done;
  }
}
