/**
 * Lines of one cell as the text somebody typed: lines that were wrapped by the layout are joined, breaks that were typed stay.
 *
 * A break was typed where the line ends although what follows would still have fitted, where a line is indented as a paragraph is, and
 * where a sentence ends before the number of a list. Where nothing tells, the layout made the break.
 */
import type { TextLine } from "./text-lines.ts";

/** Room the layout may keep free beside a line, for the padding of the cell; points. */
const padding = 14;
/** Parts of the character size. */
const slack = 0.8;
const indent = 1.5;
const clearlyShort = 3;

export function wrappedText(lines: readonly TextLine[], width: number): string {
  const isStacked = lines.length > 1 && lines.every((line) => Array.from(line.text.trim()).length === 1);
  const isIndented = indentedLines(lines);
  const { longest, room, used } = measure(lines, width);
  const isTyped = (before: TextLine, line: TextLine) =>
    hasRoom(used(before), line, longest) ||
    hasRoom(used(before), line, room - clearlyShort * line.size) ||
    (endsSentence(before.text) && beginsItem(line.text));
  let text = lines[0]?.text.trim() ?? "";
  lines.slice(1).forEach((line, i) => {
    const before = lines[i] ?? line;
    const hasBreak = !isStacked && (isIndented(i + 1) || isTyped(before, line));
    text = hasBreak ? `${text}\n${line.text.trimEnd()}` : joined(text, line.text.trim());
  });
  return text;
}

/** Whether nothing but the width of its cell can have ended a line. */
export function isFull(lines: readonly TextLine[], line: TextLine, next: TextLine, width: number): boolean {
  const { room, used } = measure(lines, width);
  return !hasRoom(used(line), next, room);
}

/** How far lines reach from the left of the text, and how far they can, as far as can be told from the lines and the cell. */
function measure(lines: readonly TextLine[], width: number) {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const used = (line: TextLine) => line.right - left;
  const longest = lines.reduce((most, line) => Math.max(most, used(line)), 0);
  return { used, longest, room: Math.max(longest, width - padding) };
}

/** Whether a line could have held what the next one begins with. */
function hasRoom(used: number, next: TextLine, room: number): boolean {
  const first = firstUnit(next.text.trim());
  const share = Array.from(first).reduce((sum, character) => sum + (isWide(character) ? 1 : 0.55), 0);
  return used + (share + slack) * next.size <= room;
}

function joined(above: string, below: string): string {
  const isWord = /[A-Za-z,.;:!?)]$/.test(above) && /^[A-Za-z(]/.test(below);
  return isWord ? `${above} ${below}` : above + below;
}

export function endsSentence(text: string): boolean {
  return /[。；;：:！？!?][”’」』）)]*\s*$/.test(text);
}

function beginsItem(text: string): boolean {
  return /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十]{1,3}[、，,]|[①-⑳]|(?:目标|任务)\s?[\d一二三四五六七八九十]{1,3}\s?[:：、])/.test(
    text,
  );
}

/** Which lines are indented, in a text whose paragraphs are: there the first line is, and some line is not. */
function indentedLines(lines: readonly TextLine[]): (index: number) => boolean {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const isIn = (line: TextLine | undefined) => line !== undefined && line.left - left >= indent * line.size;
  const first = lines[0];
  // The lines of centred text begin anywhere.
  const places = new Set(lines.map((line) => Math.round((line.left - left) / line.size)));
  const applies = isIn(first) && places.size <= 2;
  return (index) => applies && isIn(lines[index]);
}

/** What may not be parted by the end of a line: a word or number, a character with the punctuation around it. */
function firstUnit(text: string): string {
  return unit.exec(text)?.[0] ?? "";
}

const word = String.raw`[\u0021-\u024f≥≤±×℃％‰]+`;
const closing = String.raw`[，。、；：？！”’）》〉】〕」』％]*`;
const unit = new RegExp(`^[（《〈“‘【〔「『]*(?:${word}|[—…]+|.)${closing}(?:${word}${closing})*`, "u");

function isWide(character: string): boolean {
  return character > "\u2e7f" || /[—…“”‘’]/.test(character);
}
