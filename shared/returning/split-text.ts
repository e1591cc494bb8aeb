/**
 * What a reviewer wrote, as single remarks: numbered lists of any depth, paragraphs, rows of a table. Headings say what the remarks below them are about.
 *
 * Invariant: every line of the text is in a piece, or is a heading above one; what is no remark (greetings, dates, signatures) is a piece all the same,
 * and says so.
 */
import { cleanText } from "../value/normalize-text.ts";
import { tableReader, type TableRemark } from "./remark-table.ts";

export interface Piece {
  /** Headings above it, the nearest last. */
  readonly about: readonly string[];
  readonly text: string;
  /** As the columns of a table say it. */
  readonly told: Partial<TableRemark>;
  /** Greetings and signatures are not. */
  readonly isRemark: boolean;
}

interface Line {
  readonly kind: string;
  readonly body: string;
}

const numerals = "[一二三四五六七八九十]+";
const markers: readonly (readonly [string, RegExp])[] = [
  ["一、", new RegExp(`^第?${numerals}(?:、|[.．,，](?!\\d)|[是：:])\\s*`)],
  ["（一）", new RegExp(`^[（(]${numerals}[）)][、.．]?\\s*`)],
  ["1.", /^\d{1,3}(?:\s*、|\s*[.．](?!\d)|\s*[)）])\s*/],
  ["（1）", /^[（(]\d{1,3}[）)][、.．]?\s*/],
  ["①", /^[①-⑳❶-❿⑴-⒇]\s*/],
  ["-", /^[-–—•·●▪■◆★*✓√]\s*/],
];
const closing =
  /^(?:请(?:贵|你|各)?单?位?.{0,12}(?:前|日内|尽快).{0,30}(?:报送|上报|反馈|提交|报我|重新报|报回)|特此|此致|附件[：:\d]|联系人|联系电话|审核人|\d{4}年\d{1,2}月\d{1,2}日$|以上意见|妥否)/;
const title = /^.{0,40}(?:审核|评审|退回|修改|反馈)(?:意见|情况)(?:表|书|函|单)?$/;

/** @param isName Whether a line is nothing but the name of a project or unit. */
export function splitText(source: string, isName: (text: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const headings: Line[] = [];
  const unused = new Set<Line>();
  const readRow = tableReader();
  const lines = source.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  let last: { marked: boolean } | undefined;
  const about = () => headings.map(({ body }) => body.replace(/[：:]$/, ""));
  const add = (text: string, marked: boolean, told: Piece["told"] = {}) => {
    for (const heading of headings) unused.delete(heading);
    const isRemark = ![closing, title].some((pattern) => pattern.test(text)) && !isSignature(text, isName);
    pieces.push({ about: about(), text, told, isRemark });
    last = { marked };
  };

  for (const [i, raw] of lines.entries()) {
    if (raw.includes("\t")) {
      const cells = raw.split("\t").map((cell) => cleanText(cell));
      const row = readRow(cells);
      if (row === "header") continue;
      if (row.remark !== "") add(row.remark, true, row);
      else pieces.push({ about: about(), text: cells.filter((cell) => cell !== "").join(" "), told: row, isRemark: false });
      continue;
    }
    const line = lineOf(raw);
    const next = lines[i + 1];
    const endsHead = /[：:]$/.test(line.body) && line.body.length < 60;
    const leadsDeeper = line.kind !== "" && next !== undefined && isDeeper(lineOf(next).kind, line.kind, headings);
    const isHeading = endsHead || isName(line.body) || (leadsDeeper && line.body.length < 40);
    if (isHeading && next !== undefined && !(line.kind === "" && isLast(i, lines))) {
      leaveTo(headings, line.kind);
      headings.push(line);
      unused.add(line);
      last = undefined;
    } else if (
      line.kind === "" &&
      last?.marked &&
      !closing.test(line.body) &&
      !isSignature(line.body, isName) &&
      goesOn(pieces, line.body)
    ) {
      const before = pieces.pop();
      if (before) pieces.push({ ...before, text: before.text + line.body });
    } else {
      if (line.kind !== "") leaveTo(headings, line.kind);
      add(line.body, line.kind !== "");
    }
  }
  // A heading with nothing below it.
  return [...pieces, ...[...unused].map(({ body }) => ({ about: [], text: body, told: {}, isRemark: false }))];
}

function lineOf(raw: string): Line {
  const text = cleanText(raw);
  for (const [kind, marker] of markers) {
    const found = marker.exec(text);
    if (found && found[0].length < text.length) return { kind, body: text.slice(found[0].length).trim() };
  }
  return { kind: "", body: text };
}

/** A kind of number that does not stand above already. */
function isDeeper(next: string, own: string, headings: readonly Line[]): boolean {
  return next !== "" && next !== own && !headings.some(({ kind }) => kind === next);
}

/** What stands below a heading of this kind ends with it. Unnumbered headings stand above all numbers. */
function leaveTo(headings: Line[], kind: string): void {
  const at = headings.findIndex((heading) => heading.kind === kind);
  if (kind === "" ? headings.length > 0 : at >= 0) headings.splice(Math.max(0, at));
}

/** The last remark goes on in the next line, unless that begins with what it is about itself. */
function goesOn(pieces: readonly Piece[], line: string): boolean {
  return !/[。；;！!？?]$/.test(pieces.at(-1)?.text ?? "。") && !/^[^，。；;,]{2,30}[：:]/.test(line);
}

function isLast(index: number, lines: readonly string[]): boolean {
  return index === lines.length - 1;
}

function isSignature(text: string, isName: (text: string) => boolean): boolean {
  return isName(text) || /^.{2,20}(?:局|厅|处|科|委|中心|办公室|评审中心)$/.test(text);
}
