/** Where a text holds a word of the pack's list beside a neighbour that only goes with the other word. */
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { ConfusedWord, RulePack } from "../packs/rule-pack.ts";

export interface ConfusedPlace {
  readonly wrong: string;
  readonly right: string;
  /** The word with what stands around it. */
  readonly nearby: string;
  /** The text with the word put right. */
  readonly rewrite: string;
}

export function confusedIn(pack: RulePack, text: string): readonly ConfusedPlace[] {
  return readers(pack)(text);
}

const readers = rememberByObject(({ confusedWords }: RulePack) => {
  // One pattern for all words: most texts hold none of them.
  const words = [...new Set(confusedWords.map(({ wrong }) => escaped(wrong)))].join("|");
  const [hint, any] = [new RegExp(words), new RegExp(words, "g")];
  const byWord = Map.groupBy(confusedWords, ({ wrong }) => wrong);
  return (text: string): readonly ConfusedPlace[] =>
    confusedWords.length === 0 || !hint.test(text)
      ? []
      : [...text.matchAll(any)].flatMap((match) => {
          const word = byWord.get(match[0])?.find((one) => standsWrong(one, text, match.index));
          return word ? [placeOf(word, text, match.index)] : [];
        });
});

function standsWrong({ wrong, before, behind }: ConfusedWord, text: string, at: number): boolean {
  const ahead = before?.some((word) => text.startsWith(word, at - word.length)) ?? true;
  return ahead && (behind?.some((word) => text.startsWith(word, at + wrong.length)) ?? true);
}

function placeOf({ wrong, right }: ConfusedWord, text: string, at: number): ConfusedPlace {
  const nearby = text.slice(Math.max(0, at - 4), at + wrong.length + 4).replaceAll("\n", " ");
  return { wrong, right, nearby, rewrite: text.slice(0, at) + right + text.slice(at + wrong.length) };
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
