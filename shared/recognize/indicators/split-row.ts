/**
 * One flattened indicator row taken apart: level labels in front, then name and value.
 *
 * Columns decide what a token alone is, and whether a token that reads like a level label is one or is the indicator's name.
 */
import { splitPrefix } from "../../value/indicator-prefix.ts";
import type { BlockColumns } from "./block-columns.ts";
import { level2In } from "./level-cells.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Token } from "../tokens/token.ts";
import { looksLikeValue } from "../texts/value-text.ts";

export interface SplitRow {
  readonly row: number;
  /** Level labels in front, in reading order. */
  readonly levels: readonly Token[];
  readonly name: Token | undefined;
  readonly value: Token | undefined;
}

export function splitRow(tokens: readonly Token[], columns: BlockColumns | undefined, labels: LabelIndex): SplitRow {
  const count = levelCount(tokens, columns, labels);
  const levels = tokens.slice(0, count);
  const rest = tokens.slice(count);
  const [first, second] = rest;
  const row = tokens[0]?.row ?? 0;
  if (!first) return { row, levels, name: undefined, value: undefined };
  if (!second) {
    const isName = nameAlone(first, levels.at(-1), columns, labels);
    return { row, levels, name: isName ? first : undefined, value: isName ? undefined : first };
  }
  if (rest.length === 2) return { row, levels, name: first, value: second };
  // More than two: the learned columns tell which they are, the others find no place.
  const name = rest.find((token) => token.column === columns?.name) ?? first;
  const after = rest.filter((token) => token.column > name.column);
  return { row, levels, name, value: after.find((token) => token.column === columns?.value) ?? after[0] };
}

/** How many tokens in front are level labels. */
function levelCount(tokens: readonly Token[], columns: BlockColumns | undefined, labels: LabelIndex): number {
  let count = 0;
  for (const [i, token] of tokens.entries()) {
    const isLabel = isLevel(token, labels)
      ? !isNameWithValue(tokens, i, columns, labels)
      : isOtherLevel(tokens, i, columns, labels);
    if (!isLabel) break;
    count += 1;
  }
  return count;
}

/**
 * A name that reads like a level label: it stands in the column of names, and just a value follows in the column of values, or a level 2
 * stands before it in its own column.
 */
function isNameWithValue(tokens: readonly Token[], i: number, columns: BlockColumns | undefined, labels: LabelIndex): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!columns || !token || !next || token.column < columns.name) return false;
  const isBehindLevel2 = before !== undefined && isLevel2InPlace(before, columns, labels) && !isPair(before, token, labels);
  if (isBehindLevel2 && token.column === columns.name) return true;
  if (tokens.length > i + 2 || next.column < columns.value) return false;
  if (before && (isShiftedRight(before, columns, labels) || isLevelBeside(before, token, labels))) return false;
  return !isPair(token, next, labels);
}

function isLevel2InPlace(token: Token, columns: BlockColumns, labels: LabelIndex): boolean {
  return labels.level2(token.text) !== undefined && token.column === columns.name - 1;
}

/** A level 2 the template does not know so: it stands in the column of level 2, calls itself an indicator or is one but for that word, and a name follows in its column. */
function isOtherLevel(tokens: readonly Token[], i: number, columns: BlockColumns | undefined, labels: LabelIndex): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  const isInPlace = columns !== undefined && token?.column === columns.name - 1 && next?.column === columns.name;
  return isInPlace && (token.text.endsWith("指标") || level2In(token, labels) !== undefined);
}

/** A level 1 and its own level 2 side by side. */
function isPair(first: Token, second: Token, labels: LabelIndex): boolean {
  const level1 = labels.level1(first.text);
  return level1 !== undefined && labels.level2(second.text)?.level1 === level1;
}

function isLevel({ text }: Token, labels: LabelIndex): boolean {
  return labels.level1(text) !== undefined || labels.level2(text) !== undefined;
}

/** A level 2 right beside a level 1 that cannot be read as a level 2 itself. */
function isLevelBeside(before: Token, token: Token, labels: LabelIndex): boolean {
  return isPair(before, token, labels) && labels.level2(before.text) === undefined && token.column === before.column + 1;
}

/** A row whose level 1 stands where level 2 belongs, or further right, has slipped. */
function isShiftedRight(level: Token, columns: BlockColumns, labels: LabelIndex): boolean {
  return labels.level1(level.text) !== undefined && level.column > Math.max(0, columns.name - 2);
}

function nameAlone(token: Token, level: Token | undefined, columns: BlockColumns | undefined, labels: LabelIndex): boolean {
  // Nothing but the name stands right beside a level 2.
  if (level && labels.level2(level.text) && token.column === level.column + 1) return true;
  if (splitPrefix(token.text).prefix !== "") return true;
  if (columns && token.column >= columns.value) return false;
  return token.column === columns?.name || !looksLikeValue(token.text);
}
