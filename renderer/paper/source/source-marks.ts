/** The marks on the source's cells: text that found no place before notes, notes that want a look before repairs. */
import { needsAttention } from "#shared/recognize/note-kinds.ts";
import type { Note, Unplaced } from "#shared/recognize/recognized.ts";
import type { Slot, SourceLinks } from "./source-links.ts";

export type SlotMark = "unplaced" | "attention" | "repair";

const rank: Readonly<Record<SlotMark, number>> = { unplaced: 3, attention: 2, repair: 1 };

export function sourceMarks(links: SourceLinks, unplaced: readonly Unplaced[], notes: readonly Note[]): Map<Slot, SlotMark> {
  const marks = new Map<Slot, SlotMark>();
  const mark = (where: Unplaced["where"], kind: SlotMark) => {
    const slot = links.slotOf(where);
    if (slot !== undefined && rank[kind] > rankOf(marks.get(slot))) marks.set(slot, kind);
  };
  for (const { where } of unplaced) mark(where, "unplaced");
  for (const { code, where } of notes) mark(where, needsAttention(code) ? "attention" : "repair");
  return marks;
}

function rankOf(mark: SlotMark | undefined): number {
  return mark ? rank[mark] : 0;
}
