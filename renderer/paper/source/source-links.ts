/**
 * Which cells of the source went into which field of the form, in both directions, by the origins that recognizing gave.
 *
 * Places count from 1 as people count; slots count from 0 as the sheet beside the form does. A place that is not in the excerpt has no
 * slot, and is simply not linked.
 */
import type { Place, Recognized } from "#shared/recognize/recognized.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";

/** `row/column` of a cell's anchor in the excerpt. */
export type Slot = string;

export interface SourceLinks {
  readonly slotsOfField: (field: string) => readonly Slot[];
  readonly fieldsOfSlot: (slot: Slot) => readonly string[];
  readonly slotOf: (place: Place) => Slot | undefined;
}

export function slotName(row: number, column: number): Slot {
  return `${row}/${column}`;
}

export function slotPlace(slot: Slot): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = slot.split("/").map(Number);
  return { row, column };
}

export function sourceLinks(origins: Recognized["origins"], excerpt: Sheet | undefined): SourceLinks {
  if (!excerpt) return { slotsOfField: () => [], fieldsOfSlot: () => [], slotOf: () => undefined };
  const rows = rowsByPlace(excerpt);
  const slots = slotMap(excerpt.rowCount, excerpt.columnCount, excerpt.merges);
  const slotOf = ({ row, column, page }: Place): Slot | undefined => {
    const at = rows.get(placeKey(row, page));
    if (at === undefined) return undefined;
    const merge = slots.mergeAt(at, column - 1);
    return merge ? slotName(merge.row, merge.column) : slotName(at, column - 1);
  };
  const byField = new Map<string, Slot[]>();
  const bySlot = new Map<Slot, string[]>();
  for (const [field, places] of Object.entries(origins)) {
    const found = [...new Set(places.flatMap((place) => slotOf(place) ?? []))];
    byField.set(field, found);
    for (const slot of found) bySlot.set(slot, [...(bySlot.get(slot) ?? []), field]);
  }
  return {
    slotsOfField: (field) => byField.get(field) ?? [],
    fieldsOfSlot: (slot) => bySlot.get(slot) ?? [],
    slotOf,
  };
}

function rowsByPlace({ rowCount, sourceLines, rowPages }: Sheet): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < rowCount; row += 1) {
    const key = placeKey(sourceLines?.[row] ?? row + 1, rowPages?.[row]);
    if (!rows.has(key)) rows.set(key, row);
  }
  return rows;
}

function placeKey(line: number, page: number | undefined): string {
  return `${page ?? ""}/${line}`;
}
