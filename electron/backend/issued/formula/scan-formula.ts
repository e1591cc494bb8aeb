/**
 * The references in a formula, with the places of their corners in its text.
 *
 * Strings, names of functions, defined names, columns of tables (`表1[金额]`) and references into other workbooks are passed over. Everything else of
 * a formula is of no interest here and never taken apart.
 */
import { columnNumber, lastColumn, lastRow } from "../rows/areas.ts";

export interface Corner {
  readonly start: number;
  readonly end: number;
  /** Absent in `5:7`. */
  readonly column?: Part;
  /** Absent in `A:C`. */
  readonly row?: Part;
}

export interface Part {
  readonly value: number;
  readonly isFixed: boolean;
}

export interface Reference {
  /** Name of the sheet it is written with. */
  readonly sheet?: string;
  /** Last sheet, where it runs through several. */
  readonly lastSheet?: string;
  /** In another workbook. */
  readonly isForeign?: true;
  readonly first: Corner;
  readonly last?: Corner;
}

export interface ScannedFormula {
  readonly references: readonly Reference[];
  /** Names in capitals, functions with their bracket, and `[` for a part of a table. */
  readonly words: readonly string[];
}

interface SheetName {
  readonly first: string;
  readonly last?: string;
  readonly isForeign: boolean;
  readonly end: number;
}

const text = /"(?:[^"]|"")*"/y;
const quotedSheet = /'((?:[^']|'')*)'!/y;
const plainSheet = /((?:\[[^\][]*\])?[^\s!"#%&'()*+,\-/:;<=>@[\\\]^{|}~]*)(?::([^\s!"#%&'()*+,\-/:;<=>@[\\\]^{|}~]+))?!/y;
const cell = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\?!([])/uy;
const columns = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\?!([])/uy;
const rows = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])/uy;
const number = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const errorValue = /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|[A-Z_]+!?)/y;
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

export function scanFormula(formula: string): ScannedFormula {
  const references: Reference[] = [];
  const words: string[] = [];
  let at = 0;
  while (at < formula.length) {
    const next = formula[at] ?? "";
    if (next === '"') at = endOf(text, formula, at) ?? formula.length;
    else if (next === "#") at = behindError(formula, at);
    else if (" +-*/^&=<>(),;{}%:@~\n\t".includes(next)) at += 1;
    else {
      const sheet = sheetAt(formula, at);
      const found = referenceAt(formula, sheet?.end ?? at);
      if (found) references.push({ ...named(sheet), first: found.first, ...(found.last && { last: found.last }) });
      at = found?.end ?? sheet?.end ?? (next === "[" ? behindBrackets(formula, at, words) : behindWord(formula, at, words));
    }
  }
  return { references, words };
}

function named(sheet: SheetName | undefined): Omit<Reference, "first" | "last"> {
  if (!sheet) return {};
  const { first, last, isForeign } = sheet;
  return { sheet: first, ...(last !== undefined && { lastSheet: last }), ...(isForeign && { isForeign }) };
}

/** `#REF!A1` is what is left of a sheet, not a reference of this one. */
function behindError(formula: string, at: number): number {
  const end = endOf(errorValue, formula, at) ?? at + 1;
  return formula[end - 1] === "!" ? (referenceAt(formula, end)?.end ?? end) : end;
}

function sheetAt(formula: string, at: number): SheetName | undefined {
  quotedSheet.lastIndex = at;
  const quoted = quotedSheet.exec(formula);
  if (quoted) {
    const name = (quoted[1] ?? "").replaceAll("''", "'");
    // Sheets cannot have a colon or brackets in their names.
    const [first = "", last] = name.includes("[") ? [name] : name.split(":");
    return { first, ...(last !== undefined && { last }), isForeign: name.includes("["), end: quotedSheet.lastIndex };
  }
  plainSheet.lastIndex = at;
  const plain = plainSheet.exec(formula);
  if (!plain) return undefined;
  const [, first = "", last] = plain;
  return { first, ...(last !== undefined && { last }), isForeign: first.startsWith("["), end: plainSheet.lastIndex };
}

interface Found {
  readonly first: Corner;
  readonly last?: Corner;
  readonly end: number;
}

function referenceAt(formula: string, at: number): Found | undefined {
  const first = cellAt(formula, at);
  if (first) {
    const last = formula[first.end] === ":" ? cellAt(formula, first.end + 1) : undefined;
    return last ? { first, last, end: last.end } : { first, end: first.end };
  }
  return wholeAt(columns, formula, at, "column") ?? wholeAt(rows, formula, at, "row");
}

function cellAt(formula: string, at: number): Corner | undefined {
  cell.lastIndex = at;
  const found = cell.exec(formula);
  if (!found) return undefined;
  const column = { value: columnNumber(found[2] ?? ""), isFixed: found[1] === "$" };
  const row = { value: Number(found[4]), isFixed: found[3] === "$" };
  if (column.value > lastColumn || row.value > lastRow || row.value === 0) return undefined;
  return { start: at, end: cell.lastIndex, column, row };
}

function wholeAt(pattern: RegExp, formula: string, at: number, kind: "column" | "row"): Found | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(formula);
  if (!found) return undefined;
  const [, fixedFirst = "", first = "", fixedLast = "", last = ""] = found;
  const part = (text: string, fixed: string): Part => ({
    value: kind === "row" ? Number(text) : columnNumber(text),
    isFixed: fixed === "$",
  });
  const middle = at + fixedFirst.length + first.length;
  const end = pattern.lastIndex;
  return {
    first: { start: at, end: middle, [kind]: part(first, fixedFirst) },
    last: { start: middle + 1, end, [kind]: part(last, fixedLast) },
    end,
  };
}

/** Columns of a table. Brackets lie in each other; `'` takes the next one for itself. */
function behindBrackets(formula: string, at: number, words: string[]): number {
  words.push("[");
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const next = formula[end];
    if (next === "'") end += 1;
    else if (next === "[") depth += 1;
    else if (next === "]") {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return formula.length;
}

function behindWord(formula: string, at: number, words: string[]): number {
  const afterNumber = endOf(number, formula, at);
  if (afterNumber !== undefined) return afterNumber;
  const afterWord = endOf(word, formula, at);
  if (afterWord === undefined) return at + 1;
  words.push(formula.slice(at, formula[afterWord] === "(" ? afterWord + 1 : afterWord).toUpperCase());
  return afterWord;
}

function endOf(pattern: RegExp, formula: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(formula) ? pattern.lastIndex : undefined;
}
