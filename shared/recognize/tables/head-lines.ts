/** Lines of the head, one cell each, laid out as rows: labels with their values. */
import { readMoney } from "../../value/read-money.ts";
import type { LabelIndex } from "../label-index.ts";
import { sourcesOf, type Token } from "../tokens/token.ts";
import { areHalves } from "./target-half.ts";

export type Cells = readonly (Token | undefined)[];

export function isLabel(text: string, labels: LabelIndex): boolean {
  const label = labels.head(text);
  return label !== undefined && !(label.kind === "field" && label.isGuess === true);
}

/** A label with what follows it until the next one; a label over a part of the table in the row of the first label under it. */
export function headRows(lines: readonly Token[], labels: LabelIndex): Cells[] {
  const rows: Token[][] = [];
  let isOpen = false;
  for (const [i, line] of lines.entries()) {
    const label = labels.head(line.text);
    const last = rows.at(-1);
    const before = lines[i - 1];
    if (label === undefined && last && before && /^[(（][^()（）]*[)）]$/.test(line.text) && isLabel(before.text, labels)) {
      const at = last.indexOf(last.findLast(({ row }) => row === before.row) ?? before);
      last[at] = { ...before, text: before.text + line.text, sources: [before, line].flatMap(sourcesOf) };
    } else if (label === undefined && labels.period(line.text) !== undefined) {
      // The title of a table of indicators, which no goal reaches over.
      rows.push([line]);
      isOpen = false;
    } else if (label === undefined || (label.kind === "field" && label.isGuess === true && isOpen)) {
      if (last && (isOpen || isMoneyOfPart(last, line, labels))) last.push(line);
      else rows.push([line]);
      isOpen = label === undefined && isOpen && labels.head(last?.[0]?.text ?? "")?.kind === "goal";
    } else {
      const isUnderPart = ["section", "group"].includes(labels.head(last?.at(-1)?.text ?? "")?.kind ?? "");
      if (isUnderPart && last) last.push(line);
      else rows.push([line]);
      isOpen = label.kind !== "section" && label.kind !== "group";
    }
  }
  return rows.flatMap((row): Cells[] => {
    const [first, second, ...others] = row;
    const isLong = labels.head(first?.text ?? "")?.kind === "goal" && others.length > 0;
    const [result, ...texts] = others;
    if (isLong && second && result && texts.length === 2 && areHalves(second, result))
      return [
        [first, second, result],
        [undefined, ...texts],
      ];
    return isLong ? [[first, second] as Cells].concat(others.map((line) => [undefined, line])) : [row];
  });
}

/** A label over a part of the table has an amount of its own where one stands right behind it (`项目资金` · `150`). */
function isMoneyOfPart(row: readonly Token[], line: Token, labels: LabelIndex): boolean {
  const kind = labels.head(row[0]?.text ?? "")?.kind;
  return row.length === 1 && (kind === "section" || kind === "group") && readMoney(line.text) !== undefined;
}
