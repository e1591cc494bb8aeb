/**
 * The table of shared texts of an old workbook, which runs over several records: whether every text in it is there in full.
 *
 * A text that goes on in the next record says anew there how wide its characters are.
 */
import type { BiffRecord } from "./biff-records.ts";

const countsLength = 8;
const textHeadLength = 3;
const isWide = 1;
const hasExtension = 4;
const hasRuns = 8;

interface Place {
  readonly record: number;
  readonly at: number;
}

/** The first record is the table's, the others are what it goes on in. */
export function areSharedTextsSound(stream: Uint8Array, records: readonly BiffRecord[]): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const [table] = records;
  if (!table || table.length < countsLength) return false;
  const count = view.getUint32(table.at + 4, true);
  let place = nextPlace({ record: 0, at: table.at + countsLength }, records);
  for (let i = 0; i < count && place; i++) {
    const after = afterText(view, place, records);
    if (!after) return false;
    place = nextPlace(after, records);
  }
  return true;
}

function afterText(view: DataView, { record, at }: Place, records: readonly BiffRecord[]): Place | undefined {
  let next: Place | undefined = { record, at: at + textHeadLength };
  if (next.at > endOf(records[record])) return undefined;
  const flags = view.getUint8(at + 2);
  const detailsLength = ((flags & hasRuns) > 0 ? 2 : 0) + ((flags & hasExtension) > 0 ? 4 : 0);
  if (next.at + detailsLength > endOf(records[record])) return undefined;
  const runs = (flags & hasRuns) > 0 ? view.getUint16(next.at, true) : 0;
  const extension = (flags & hasExtension) > 0 ? view.getUint32(next.at + detailsLength - 4, true) : 0;
  next = afterCharacters(view, { record, at: next.at + detailsLength }, view.getUint16(at, true), flags, records);
  return next && skip(next, runs * 4 + extension, records);
}

function afterCharacters(view: DataView, from: Place, count: number, flags: number, records: readonly BiffRecord[]) {
  let { record, at } = from;
  let width = (flags & isWide) + 1;
  for (let left = count; left > 0;) {
    const here = Math.min(left, Math.floor((endOf(records[record]) - at) / width));
    at += here * width;
    left -= here;
    if (left === 0) break;
    const next = records[record + 1];
    // A character is never cut, and a record that goes on with one begins with its width.
    if (at !== endOf(records[record]) || !next || next.length < 1) return undefined;
    width = (view.getUint8(next.at) & isWide) + 1;
    [record, at] = [record + 1, next.at + 1];
  }
  return { record, at };
}

/** The place so many bytes on; `undefined` behind the last record. */
function skip({ record, at }: Place, length: number, records: readonly BiffRecord[]): Place | undefined {
  let [current, from, left] = [record, at, length];
  while (left > endOf(records[current]) - from) {
    left -= endOf(records[current]) - from;
    current += 1;
    const next = records[current];
    if (!next) return undefined;
    from = next.at;
  }
  return { record: current, at: from + left };
}

/** Where the next text begins: in this record, or at the beginning of the next that is not empty; `undefined` where all are over. */
function nextPlace({ record, at }: Place, records: readonly BiffRecord[]): Place | undefined {
  if (at < endOf(records[record])) return { record, at };
  for (let behind = record + 1; behind < records.length; behind++) {
    const next = records[behind];
    if (next && next.length > 0) return { record: behind, at: next.at };
  }
  return undefined;
}

function endOf(record: BiffRecord | undefined): number {
  return record ? record.at + record.length : 0;
}
