/**
 * Typing in the tree goes to the next row whose name begins so, as in Explorer: by its own characters or by the first letters of their
 * pinyin (`pxf` for 培训费). Where names begin alike, the part that tells them apart counts as a beginning too. Pure.
 */
import { pinyinInitial } from "#shared/value/pinyin-initial.ts";

/** What was typed so far, and when the last of it. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** Milliseconds after which a letter begins anew. */
const pause = 1000;

export function typeOn(before: Typed | undefined, letter: string, at: number): Typed {
  const text = before && at - before.at < pause ? before.text + letter : letter;
  return { text, at };
}

/** The row to go to. A letter alone, or one again and again, goes on from row to row; more letters stay where they still fit. */
export function jumpTo(beginnings: readonly (readonly string[])[], from: number, typed: string): number | undefined {
  const text = typed.normalize("NFKC").toLowerCase();
  const [letter = ""] = text;
  const walks = text === letter.repeat(text.length);
  const wanted = walks ? letter : text;
  const rows = beginnings.length;
  for (let step = walks ? 1 : 0; step < rows + 1; step += 1) {
    const row = (from + step) % rows;
    if (beginnings[row]?.some((name) => beginsWith(name, wanted))) return row;
  }
  return undefined;
}

function beginsWith(name: string, wanted: string): boolean {
  const start = name.normalize("NFKC").toLowerCase().slice(0, wanted.length);
  return start === wanted || start.replace(/\p{Script=Han}/gu, pinyinInitial) === wanted;
}
