/**
 * Where the forms of a sheet begin and end.
 *
 * A form begins at a 项目名称 label at the head of a row that other labels of the form follow; so a list with a column 项目名称, or an
 * indicator of that name, begins none. Every row of a sheet belongs to exactly one form, rows before the first form to the first.
 */
import { foldLabel } from "../../value/normalize-text.ts";
import type { LabelIndex } from "../label-index.ts";
import { readPreamble, type Preamble } from "./preamble.ts";
import type { Token, TokenRows } from "../tokens/token.ts";

export interface FormRows {
  /** First row of everything that belongs to the form, stray lines included. */
  readonly from: number;
  readonly preamble: Preamble;
  /** Row of the first label. */
  readonly start: number;
  /** Row after the last. */
  readonly end: number;
  /** Whether the title says that it is a table of another kind with the same labels, such as the report at the end of the year. */
  readonly isOtherKind: boolean;
}

/**
 * Different labels that must follow before a row counts as the beginning of a form. In real cells they stand below each other, and more
 * are asked for, because names of indicators stand below each other too.
 */
const flatSupport = 2;
const gridSupport = 3;
const headerLabels = 3;
const otherKinds = /自评|自我评价|监控|整体支出/;

export function findForms(rows: TokenRows, labels: LabelIndex, isFlat: boolean): FormRows[] {
  const starts = formStarts(rows, labels, isFlat);
  const preambles = starts.map((start, i) => readPreamble(rows, start, (starts[i - 1] ?? -1) + 1));
  return starts.map((start, i) => ({
    from: i === 0 ? 0 : (preambles[i]?.top ?? start),
    preamble: preambles[i] ?? { top: start, title: [], year: undefined, unit: undefined },
    start,
    end: preambles[i + 1]?.top ?? rows.length,
    isOtherKind: (preambles[i]?.title ?? []).some((token) => otherKinds.test(foldLabel(token.text))),
  }));
}

function formStarts(rows: TokenRows, labels: LabelIndex, isFlat: boolean): number[] {
  const kinds = rows.map((tokens) => kindOfRow(tokens, labels));
  const candidates = kinds.flatMap((kind, row) => (kind !== undefined && opensForm(kinds, row, kind) ? [row] : []));
  return candidates.filter((row, i) => {
    const following = new Set<string>();
    for (let below = row + 1; below < (candidates[i + 1] ?? rows.length); below++) {
      const [kind, tokens] = [kinds[below], rows[below] ?? []];
      // Where every cell is a line of its own, nothing tells any more which value belongs to which label.
      if (kind === undefined || tokens.length < 2) continue;
      if (isFlat || tokens[0]?.column === rows[row]?.[0]?.column) following.add(kind);
    }
    return following.size >= (isFlat ? flatSupport : gridSupport);
  });
}

/** What label a row begins with; the labels of indicator levels tell nothing about where a form begins. */
function kindOfRow(tokens: readonly Token[], labels: LabelIndex): string | undefined {
  const text = tokens[0]?.text;
  if (text === undefined) return undefined;
  const label = labels.head(text) ?? labels.head(text.split(/[:：]/, 1)[0] ?? "");
  if (label) return label.kind === "field" ? label.field : label.kind;
  // A header counts wherever it begins, because some tables print 绩效指标 down its left side.
  const isHeader = tokens.filter((token) => labels.column(token.text)).length >= headerLabels;
  return isHeader ? "header" : undefined;
}

/**
 * 项目名称 opens a form; where that row was lost, so does 主管部门, or else the first label after a table of indicators, if it is not
 * just the rest of a head that is already open.
 */
function opensForm(kinds: readonly (string | undefined)[], row: number, kind: string): boolean {
  if (kind === "projectName") return true;
  if (kind !== "supervisingDepartment" && kind !== "projectAttribute" && kind !== "funds.projectTotal") return false;
  let above = row - 1;
  while (above >= 0 && kinds[above] === undefined) above -= 1;
  return above < 0 || kinds[above] === "header";
}
