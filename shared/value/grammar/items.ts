/**
 * The values in one cell, one after another: `城镇4万元/人，乡村1.8万元/人`, `培训3期，每期50人`, `A:3个 B:5个`.
 *
 * A stretch is what stands between two separators. It holds measures with words between them, or, where one number in it cannot be
 * read safely, nothing but words. What stands in brackets or quotes is part of the words around it.
 */
import { endsItem, prefixAt } from "./bounds.ts";
import { isChineseNumeral } from "./chinese-numerals.ts";
import type { Measure, Span, ValueItem, Words } from "./indicator-value.ts";
import { takeMeasure } from "./measures.ts";
import { takeDigits } from "./numbers.ts";
import { isDigit, isHan, isLetter, Scanner } from "./scanner.ts";
import { standing } from "./standing.ts";

const separators = new Set([",", ";", "、", "。", "\n", "!", "?"]);

/** What a measure may begin with: signs and digits, numerals, the first characters of bounds and of dates. */
const beginnings = new Set(
  "0123456789+-.≥≤><=≈±零〇一二两三四五六七八九十百千万亿半点大不至最达小控高多超低少等为约近接平人全年本当每第上下截",
);

/** Items in order; `folded` is the text with its characters folded. */
export function readItems(text: string, folded: string): ValueItem[] {
  return new ItemReader(text, folded).read();
}

class ItemReader {
  readonly #text: string;
  readonly #folded: string;
  readonly #scanner: Scanner;
  readonly #items: ValueItem[] = [];
  /** Where the stretch begins, and how many items there were before it. */
  #stretch = 0;
  #itemsBefore = 0;
  /** Where the words begin that have found no item yet. */
  #words = 0;
  /** No closing bracket stands behind this place. */
  #lastBracket: number;

  constructor(text: string, folded: string) {
    this.#text = text;
    // A full stop at the end ends the text.
    let end = folded.length;
    while (" .\n\r".includes(folded[end - 1] ?? "?")) end -= 1;
    this.#folded = folded.slice(0, end);
    this.#scanner = new Scanner(this.#folded);
    this.#lastBracket = folded.lastIndexOf(")");
  }

  read(): ValueItem[] {
    const scanner = this.#scanner;
    while (scanner.position < scanner.end) {
      if (this.#atSeparator()) this.#endStretch();
      else if (!this.#skipBracket() && !this.#skipListNumber()) this.#step();
    }
    this.#endStretch();
    return this.#items;
  }

  /** Takes a measure, or passes over what is none. */
  #step(): void {
    const scanner = this.#scanner;
    const { position: start } = scanner;
    if (!beginnings.has(scanner.peek())) {
      scanner.position += 1;
      return;
    }
    if (this.#skipAttachedNumber()) return;
    const measure = takeMeasure(scanner);
    if (measure === "unclear") return this.#skipStretch();
    if (measure === undefined) {
      scanner.position = start;
      return this.#skipUnread();
    }
    const stands = standing(measure, this.#folded, this.#folded.slice(Math.max(this.#words, start - 8), start).trim());
    if (stands === "unclear") return this.#skipStretch();
    if (stands === "measure") this.#add(measure);
  }

  #add(measure: Measure): void {
    const before = this.#wordsBetween(this.#words, measure.span.start);
    const span = { start: before?.span.start ?? measure.span.start, end: measure.span.end };
    this.#items.push(before ? { span, before, measure } : { span, measure });
    this.#words = measure.span.end;
  }

  /** Commas and their like; a 、 between mere words joins them. */
  #atSeparator(): boolean {
    const character = this.#scanner.peek();
    return character === "、" ? this.#items.length > this.#itemsBefore : separators.has(character);
  }

  #endStretch(): void {
    const { position } = this.#scanner;
    const words = this.#wordsBetween(this.#words, position);
    const last = this.#items.length > this.#itemsBefore ? this.#items.pop() : undefined;
    if (last) {
      const after = words && { span: { start: last.span.start, end: words.span.end }, after: words };
      this.#items.push({ ...last, ...after });
    } else if (words) {
      this.#items.push({ span: words.span, before: words });
    }
    this.#scanner.position = position + 1;
    this.#stretch = this.#words = this.#scanner.position;
    this.#itemsBefore = this.#items.length;
  }

  /** The whole stretch is words. */
  #skipStretch(): void {
    const scanner = this.#scanner;
    this.#items.length = this.#itemsBefore;
    this.#words = this.#stretch;
    while (scanner.position < scanner.end && !(separators.has(scanner.peek()) && scanner.peek() !== "、")) {
      if (!this.#skipBracket()) scanner.position += 1;
    }
  }

  /** A bracket is passed over with what it holds, where it is closed. */
  #skipBracket(): boolean {
    const scanner = this.#scanner;
    if (scanner.peek() !== "(" || scanner.position > this.#lastBracket) return false;
    scanner.position = this.#folded.indexOf(")", scanner.position) + 1;
    return true;
  }

  /** `1.` and `2、` before an entry of a list. */
  #skipListNumber(): boolean {
    const scanner = this.#scanner;
    const { position } = scanner;
    const first = position - this.#stretch < 8 && this.#folded.slice(this.#stretch, position).trim() === "";
    if (!first || !isDigit(scanner.peek())) return false;
    const digits = scanner.takeWhile(isDigit, 3);
    const listed = digits.length < 3 && scanner.takeCharacter(".、)") !== undefined && !isDigit(scanner.peek());
    if (listed && scanner.peek() !== "") return true;
    scanner.position = position;
    return false;
  }

  /** The number of ISO9001, of 第3期 and of 第三方 belongs to its word; one behind any other sign makes the stretch unclear. */
  #skipAttachedNumber(): boolean {
    const scanner = this.#scanner;
    const { position } = scanner;
    const before = this.#folded[position - 1] ?? "";
    if (isChineseNumeral(scanner.peek()) && before === "第") return scanner.takeWhile(isChineseNumeral) !== "";
    if (!isDigit(scanner.peek())) return false;
    if (isLetter(before) || before === "第") {
      return scanner.takeWhile((character) => isDigit(character) || character === ".") !== "";
    }
    const free =
      isHan(before) ||
      endsItem(before) ||
      separators.has(before) ||
      (before === "." && isDigit(this.#folded[position - 2] ?? ""));
    if (position === this.#words || free) return false;
    this.#skipStretch();
    return true;
  }

  /** A number with a word behind it that is no unit (12333电话) is part of that word; other characters are passed one by one. */
  #skipUnread(): void {
    const scanner = this.#scanner;
    if (isChineseNumeral(scanner.peek())) {
      scanner.takeWhile(isChineseNumeral);
    } else if (isDigit(scanner.peek())) {
      takeDigits(scanner);
      scanner.skipBlanks();
      const word = isHan(scanner.peek()) || isLetter(scanner.peek());
      if (!word || prefixAt(this.#folded, scanner.position)) this.#skipStretch();
    } else {
      scanner.position += 1;
    }
  }

  #wordsBetween(from: number, to: number): Words | undefined {
    const raw = this.#text.slice(from, to);
    const text = raw.trim();
    if (text === "") return undefined;
    const start = from + raw.length - raw.trimStart().length;
    const span: Span = { start, end: start + text.length };
    return { span, text };
  }
}
