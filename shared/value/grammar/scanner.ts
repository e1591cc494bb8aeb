/**
 * The tokens of an indicator value, taken from the left one at a time.
 *
 * There are no blanks between Chinese words, so what a token is depends on who asks (`1年内` is a number, a unit and a bound, `年内` a
 * date): the parser says what it expects and the scanner takes it or stays where it is. Widths and look-alikes are folded one
 * character to one, so that every position is a position of the source.
 */
import type { Span } from "./indicator-value.ts";
import type { Lexicon } from "./lexicon.ts";

const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "-": "—–―‐‑−─━",
    "~": "〜∼∽",
    "*": "×✕✖╳∗",
    "≥": "≧⩾≮",
    "≤": "≦⩽≯",
    "=": "═﹦",
    ">": "﹥",
    "<": "﹤",
    "%": "﹪",
    "·": "•・‧⋅",
    " ": "\u3000\u00a0\u202f\t",
    "(": "〔［【﹝[《〈“「{",
    ")": "〕］】﹞]》〉”」}",
  }).flatMap(([folded, looks]) => Array.from(looks).map((look) => [look, folded] as const)),
);

/** The text with look-alikes and full-width forms folded; as long as the text itself. */
export function foldCharacters(text: string): string {
  return text.replace(/[^\u0021-\u005a\u005c\u005e-\u007a\u4e00-\u9fa5]/g, (character) => {
    const look = lookAlikes.get(character);
    if (look !== undefined) return look;
    return character >= "\uff01" && character <= "\uff5e" ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
  });
}

export class Scanner {
  readonly text: string;
  /** No token reaches beyond it. */
  readonly end: number;
  position: number;
  /** Whether the text holds what no date, and what no share in words, is without: most texts hold neither. */
  readonly mayHoldDate: boolean;
  readonly mayHoldShare: boolean;

  constructor(text: string, start = 0, end = text.length) {
    this.text = text;
    this.position = start;
    this.end = end;
    this.mayHoldDate = /[年月日季旬半号]|\d\s*[-/.~]/.test(text);
    this.mayHoldShare = text.includes("分");
  }

  /** The character ahead, `""` at the end. */
  peek(ahead = 0): string {
    const at = this.position + ahead;
    return at >= 0 && at < this.end ? (this.text[at] ?? "") : "";
  }

  skipBlanks(): void {
    while (this.peek() === " ") this.position += 1;
  }

  /** Takes one of these characters. */
  takeCharacter(characters: string): string | undefined {
    const next = this.peek();
    if (next === "" || !characters.includes(next)) return undefined;
    this.position += 1;
    return next;
  }

  /** Takes this text. */
  takeText(text: string): boolean {
    if (this.position + text.length > this.end || !this.text.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  /** Takes the longest word of a lexicon; what it means there. */
  take<T>(lexicon: Lexicon<T>): T | undefined {
    const found = lexicon.at(this.text, this.position, this.end);
    if (!found) return undefined;
    this.position += found.length;
    return found.meaning;
  }

  /** Takes the characters a test holds for, at most so many. */
  takeWhile(test: (character: string) => boolean, most = Number.POSITIVE_INFINITY): string {
    const { position: start } = this;
    while (this.position < this.end && this.position - start < most && test(this.peek())) this.position += 1;
    return this.text.slice(start, this.position);
  }

  spanFrom(start: number): Span {
    return { start, end: this.position };
  }

  /** What `read` returns; where that is nothing, the scanner stays where it was. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const { position } = this;
    const result = read();
    if (result === undefined) this.position = position;
    return result;
  }
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

export function isLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

export function isHan(character: string): boolean {
  return (character >= "\u3400" && character <= "\u9fff") || character === "〇";
}
