/**
 * A form's past as the list shows it: by day, newest first, with its versions as marks among the steps.
 *
 * Texts typed again and again into one cell in a row stand as one: its latest, with the earlier ones folded behind it. A version among
 * them parts them, as does a step of another state.
 */
import type { FormPast } from "#shared/api/history.ts";
import { changedPlace } from "#shared/editing/changed-words.ts";

export type PastEntry = FormPast["entries"][number];
export type PastStep = Extract<PastEntry, { kind: "step" }>;
export type PastVersion = Extract<PastEntry, { kind: "version" }>;

export interface PastRow {
  readonly entry: PastEntry;
  /** Typed into the same cell just before it, newest first. */
  readonly folded: readonly PastStep[];
}

export interface PastDay {
  /** Midnight, where the person is. */
  readonly day: number;
  readonly rows: readonly PastRow[];
}

export function historyDays(entries: readonly PastEntry[]): PastDay[] {
  const days: { day: number; rows: { entry: PastEntry; folded: PastStep[] }[] }[] = [];
  for (const entry of entries) {
    const day = new Date(entry.at).setHours(0, 0, 0, 0);
    let current = days.at(-1);
    if (current?.day !== day) {
      current = { day, rows: [] };
      days.push(current);
    }
    const above = current.rows.at(-1);
    if (entry.kind === "step" && above?.entry.kind === "step" && sameCell(above.entry, entry)) above.folded.push(entry);
    else current.rows.push({ entry, folded: [] });
  }
  return days;
}

/** The first days up to so many rows: a long past is drawn bit by bit. */
export function firstRows(days: readonly PastDay[], most: number): PastDay[] {
  let left = most;
  return days.flatMap(({ day, rows }) => {
    const shown = rows.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [{ day, rows: shown }] : [];
  });
}

function sameCell(a: PastStep, b: PastStep): boolean {
  const place = changedPlace(a.place);
  return a.cause === "typed" && b.cause === "typed" && a.state === b.state && place !== "" && place === changedPlace(b.place);
}
