/**
 * Where a longer text reads otherwise, by phrases: a clause that came in, went or was replaced, and within a replaced one the words that
 * differ. Single characters that happen to be common to both are no common text.
 */
import { differingParts, type Part } from "./differing-parts.ts";

export type ProsePart = Part;

/** A clause with the punctuation behind it. */
const clause = /[^，。；：、！？,;:!?\n]*(?:[，。；：、！？,;:!?\n]+|$)/g;
const words = new Intl.Segmenter("zh", { granularity: "word" });
/** What is common of two words in between counts only if it is more than this many characters. */
const least = 2;

/** The parts joined without what was added are `left`, without what was removed `right`. */
export function proseChanges(left: string, right: string): ProsePart[] {
  const parts = differing(clausesOf(left), clausesOf(right));
  const result: ProsePart[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (!part) continue;
    if (part.kind === "removed" && next?.kind === "added") {
      result.push(...merged(differing(wordsOf(part.text), wordsOf(next.text))));
      i++;
    } else result.push(part);
  }
  return joined(result);
}

function clausesOf(text: string): string[] {
  return (text.match(clause) ?? []).filter((part) => part !== "");
}

/** A number is one word with its decimals and separators, so that 1,200 to 1,300 is not 2 to 3. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/\d[\d,.]*[^\d\s，。；：、]?|[^\d]+/g)].flatMap(([run]) =>
    /^\d/.test(run) ? [run] : [...words.segment(run)].map(({ segment }) => segment),
  );
}

function differing(left: readonly string[], right: readonly string[]): ProsePart[] {
  return removedFirst(differingParts(left, right));
}

/** What was replaced reads first what was, then what is. */
function removedFirst(parts: readonly ProsePart[]): ProsePart[] {
  const result = [...parts];
  for (let i = 1; i < result.length; i++) {
    const [before, part] = [result[i - 1], result[i]];
    if (before?.kind === "added" && part?.kind === "removed") result.splice(i - 1, 2, part, before);
  }
  return result;
}

/** Short common text between two differences belongs to them. */
function merged(parts: readonly ProsePart[]): ProsePart[] {
  const result: ProsePart[] = [];
  let [gone, come] = ["", ""];
  const flush = () => {
    if (gone !== "") result.push({ kind: "removed", text: gone });
    if (come !== "") result.push({ kind: "added", text: come });
    [gone, come] = ["", ""];
  };
  for (const [i, { kind, text }] of parts.entries()) {
    const isBetween = (gone !== "" || come !== "") && i < parts.length - 1;
    if (kind === "removed") gone += text;
    else if (kind === "added") come += text;
    else if (isBetween && text.length <= least) {
      gone += text;
      come += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}

function joined(parts: readonly ProsePart[]): ProsePart[] {
  const result: ProsePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind) result.splice(-1, 1, { kind: part.kind, text: last.text + part.text });
    else result.push(part);
  }
  return result;
}
