/** What the list of found forms says about one: is it in the library already, and what has to be looked at. */
import type { NoteCode } from "#shared/recognize/recognized.ts";
import type { FoundForm } from "./import-state.ts";

/** Notes about the content itself; all others tell how the layout of the source was put in order. */
const attention: ReadonlySet<NoteCode> = new Set(["field-missing", "amount-unreadable", "sum-disagrees", "level-inferred"]);

export function needsAttention(code: NoteCode): boolean {
  return attention.has(code);
}

export function isInLibrary({ candidate }: FoundForm): boolean {
  return candidate.inLibrary.length > 0;
}

export interface NoteCounts {
  readonly attention: number;
  readonly repairs: number;
  readonly unplaced: number;
}

export function noteCounts({ candidate: { recognized } }: FoundForm): NoteCounts {
  const looked = recognized.notes.filter(({ code }) => needsAttention(code)).length;
  return { attention: looked, repairs: recognized.notes.length - looked, unplaced: recognized.unplaced.length };
}
