/** What stands in the cells of a row: lists, numbers, yes or no. Whoever reads says in a sentence what cannot be used. */
import { CellFault } from "./cell-fault.ts";

/** Text of a column of the row being read, by its title. */
export type CellOf = (title: string) => string;

/** @throws CellFault */
export function written(cell: CellOf, title: string): string {
  const text = cell(title);
  if (text === "") throw new CellFault(`没有写“${title}”。`);
  return text;
}

export const listMark = "、";

/** Words with `、` or a comma between them. The mark itself stands as `顿号`, a comma as `逗号`, where they are words. */
export function listFrom(text: string): string[] {
  return text
    .split(/[、,，]/)
    .map((word) => word.trim().replaceAll("顿号", "、").replaceAll("中文逗号", "，").replaceAll("逗号", ","))
    .filter((word) => word !== "");
}

export function listText(words: readonly string[]): string {
  return words.map((word) => word.replaceAll("、", "顿号").replaceAll("，", "中文逗号").replaceAll(",", "逗号")).join(listMark);
}

/** @throws CellFault */
export function numberFrom(cell: CellOf, title: string): number {
  return Number(decimalFrom(cell, title));
}

/** A plain decimal above zero, as it is written. @throws CellFault */
export function decimalFrom(cell: CellOf, title: string): string {
  const text = written(cell, title);
  const plain = text.normalize("NFKC").replaceAll(",", "");
  if (!/^\d+(?:\.\d+)?$/.test(plain)) throw new CellFault(`“${title}”写的是“${text}”，不是一个数。`);
  if (Number(plain) <= 0) throw new CellFault(`“${title}”写的是“${text}”，应当大于 0。`);
  return plain;
}

/** @throws CellFault */
export function choiceFrom<T>(cell: CellOf, title: string, choices: ReadonlyMap<string, T>): T {
  const text = cell(title);
  if (choices.has(text)) return choices.get(text) as T;
  const words = [...choices.keys()].map((word) => (word === "" ? "空着" : `“${word}”`));
  throw new CellFault(`“${title}”写的是“${text}”，只能是${words.join("或者")}。`);
}

/** The word of a choice. */
export function choiceWord<T>(choices: ReadonlyMap<string, T>, value: T): string {
  return [...choices].find(([, one]) => one === value)?.[0] ?? "";
}
