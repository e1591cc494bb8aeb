/**
 * A unit with everything it is per: `元/人/天`, `元/人·天`, `元/(人·天)`, `元每人每天`.
 *
 * A unit that is not known is taken only where nothing else could be meant: one or two characters and then the end of the item.
 */
import { isChineseNumeral } from "./chinese-numerals.ts";
import { endsItem, suffixAhead } from "./bounds.ts";
import type { UnitNode } from "./indicator-value.ts";
import { isDigit, isHan, isLetter, type Scanner } from "./scanner.ts";
import { wordList } from "./lexicon.ts";
import { isMoneyUnit, unitWords } from "./units.ts";

interface UnitWord {
  readonly word: string;
  readonly known: boolean;
}

/** The unit behind a number, blank where the item ends or a bound follows; nothing where what follows is no unit. */
export function takeUnit(scanner: Scanner): UnitNode | undefined {
  return scanner.attempt(() => {
    scanner.skipBlanks();
    const start = scanner.position;
    const inBrackets = scanner.peek() === "(" ? takeBracketed(scanner) : undefined;
    if (inBrackets) return inBrackets;
    const base = scanner.peek() === "/" || endsNumber(scanner) ? { word: "", known: true } : takeUnitWord(scanner);
    if (!base) return undefined;
    const per = takePer(scanner, base.word);
    if (!per) return undefined;
    const words = per.map(({ word }) => word);
    return {
      span: scanner.spanFrom(start),
      base: base.word,
      per: words,
      text: [base.word, ...words].join("/"),
      known: base.known && per.every(({ known }) => known),
    };
  });
}

/** `120(座)`, `30000.00(元/座)`, as systems print a column of units behind one of numbers. */
function takeBracketed(scanner: Scanner): UnitNode | undefined {
  return scanner.attempt(() => {
    const start = scanner.position;
    scanner.takeCharacter("(");
    const unit = takeUnit(scanner);
    if (!unit?.known || unit.base === "" || scanner.takeCharacter(")") === undefined) return undefined;
    return endsItem(scanner.peek()) ? { ...unit, span: scanner.spanFrom(start) } : undefined;
  });
}

function endsNumber(scanner: Scanner): boolean {
  if (percents.at(scanner.text, scanner.position, scanner.end)) return false;
  return endsItem(scanner.peek()) || "-~*x×至到".includes(scanner.peek()) || suffixAhead(scanner);
}

function takePer(scanner: Scanner, base: string): UnitWord[] | undefined {
  const per: UnitWord[] = [];
  while (takeSeparator(scanner, per.length > 0, base)) {
    const bracket = per.length === 0 && scanner.takeCharacter("(") !== undefined;
    scanner.takeText("每");
    const word = takeUnitWord(scanner);
    if (!word || per.length >= 6) return undefined;
    per.push(...apart(word));
    if (!bracket) continue;
    while (scanner.takeCharacter("/·.*")) {
      const inner = takeUnitWord(scanner);
      if (!inner || per.length >= 6) return undefined;
      per.push(inner);
    }
    if (!scanner.takeCharacter(")")) return undefined;
  }
  return per;
}

/** 人·天 is a unit of its own where it is counted, two where a price is per it. */
function apart({ word, known }: UnitWord): UnitWord[] {
  return isHan(word.charAt(0)) ? word.split("·").map((part) => ({ word: part, known })) : [{ word, known }];
}

/** Behind the first 每 or `/` a dot or a star goes on; only money is said to be 每人. */
function takeSeparator(scanner: Scanner, behindPer: boolean, base: string): boolean {
  const blanks = scanner.position;
  scanner.skipBlanks();
  const taken =
    scanner.takeCharacter("/") !== undefined ||
    ((behindPer || isMoneyUnit(base)) && scanner.takeText("每")) ||
    (behindPer && isHan(scanner.peek(1)) && scanner.takeCharacter("·.*") !== undefined);
  if (!taken) scanner.position = blanks;
  return taken;
}

/** 2026年底 is a date wherever it stands. */
const datesBegin = "年月日季";

/** `100(%)` and `100百分比`, as columns of units are filled in, are percentages. */
const percents = wordList("(%) (百分比) 百分比");

function takeUnitWord(scanner: Scanner): UnitWord | undefined {
  return scanner.attempt(() => {
    scanner.skipBlanks();
    if (scanner.take(percents) !== undefined) return { word: "%", known: true };
    const known = scanner.attempt(() => {
      const word = scanner.take(unitWords);
      return word !== undefined && endsWord(scanner, word) ? word : undefined;
    });
    if (known !== undefined) return { word: known, known: true };
    if (datesBegin.includes(scanner.peek() || " ")) return undefined;
    const word = scanner.takeWhile(
      (character) => isHan(character) && !isChineseNumeral(character) && !"号前后起".includes(character),
      2,
    );
    const ends = (endsItem(scanner.peek()) && scanner.peek() !== " ") || scanner.peek() === "/";
    return word !== "" && ends ? { word, known: false } : undefined;
  });
}

/**
 * Whether a word of the lexicon is the whole unit. One more character makes another word of it (项|目, 年|级), unless that begins
 * something of its own; two or more are words behind the value (个|项目, 小时|响应).
 */
function endsWord(scanner: Scanner, word: string): boolean {
  const next = scanner.peek();
  if (isLetter(word.at(-1) ?? "")) return !isLetter(next) && !isDigit(next);
  if (!isHan(word.at(-1) ?? "") || !isHan(next) || "每至到".includes(next) || word === "个" || suffixAhead(scanner))
    return true;
  return isHan(scanner.peek(1));
}
