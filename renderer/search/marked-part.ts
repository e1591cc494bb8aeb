/** Which part of an excerpt was searched for: the text, one of its words, or what has it as the first letters of its pinyin. Pure. */
import { pinyinInitial } from "#shared/value/pinyin-initial.ts";

export interface MarkedPart {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

export function markedPart(excerpt: string, text: string): MarkedPart | undefined {
  const characters = Array.from(excerpt);
  const asTyped = characters.map((character) => character.toLowerCase());
  const asInitials = asTyped.map((character) => (/\p{Script=Han}/u.test(character) ? pinyinInitial(character) : character));
  const words = [text, ...text.split(/\s+/)].map((word) => word.toLowerCase()).filter((word) => word !== "");
  for (const written of [asTyped, asInitials]) {
    for (const word of words) {
      const part = partOf(characters, written, word);
      if (part) return part;
    }
  }
  return undefined;
}

function partOf(characters: readonly string[], written: readonly string[], word: string): MarkedPart | undefined {
  const length = Array.from(word).length;
  for (let at = 0; at + length <= characters.length; at += 1) {
    if (written.slice(at, at + length).join("") !== word) continue;
    const part = (from: number, to?: number) => characters.slice(from, to).join("");
    return { before: part(0, at), marked: part(at, at + length), after: part(at + length) };
  }
  return undefined;
}
