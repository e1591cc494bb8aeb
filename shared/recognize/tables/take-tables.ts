/**
 * Tables of other kinds that a person wants read as forms: they become forms, reports with their target half only. What was never asked for
 * stays as it was found.
 */
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import { isReport, isTaken, type Taking } from "../taking.ts";
import { sourcesOf, type Token, type TokenRows } from "../tokens/token.ts";
import type { TableRows } from "./find-tables.ts";
import { targetHalf } from "./target-half.ts";

interface TakingContext {
  readonly labels: LabelIndex;
  readonly ledger: Ledger;
  readonly columnsHold: boolean;
}

export interface TakenTables {
  readonly rows: TokenRows;
  readonly tables: readonly TableRows[];
}

/** What a report says it is, whatever its title says besides. */
const report = /(?:绩效)?(?:目标)?(?:自我评价|自评价?|(?:运行)?监控)(?:情况)?(?:报告|统计|汇总)?(?=表)/;

/** The title as that of the table the report is about. */
function titleOfTarget(printed: readonly Token[], ledger: Ledger): readonly Token[] {
  const [first] = printed;
  if (!first) return printed;
  const whole = printed.map(({ text }) => text).join("");
  ledger.place(...printed);
  const text = whole.replace(report, "绩效目标");
  ledger.note(first, remarks.titleOfTarget(whole, text));
  return [{ ...first, text, sources: printed.flatMap(sourcesOf) }];
}

export function takeTables(
  rows: TokenRows,
  found: readonly TableRows[],
  taking: Taking | undefined,
  { labels, ledger, columnsHold }: TakingContext,
): TakenTables {
  let own = rows;
  const tables = found.map((table): TableRows => {
    const { kind, preamble, start, end } = table;
    if (kind === "form" || !isTaken(kind, taking)) return table;
    // Without columns nothing tells what was planned from what became of it.
    if (isReport(kind) && !columnsHold && taking === "target") return table;
    if (!isReport(kind) || !columnsHold) {
      ledger.note({ row: start, column: 0 }, remarks.takenAnyway());
      return { ...table, kind: "form" };
    }
    own = targetHalf(own, start, end, labels, ledger);
    return { ...table, kind: "form", preamble: { ...preamble, title: titleOfTarget(preamble.title, ledger) } };
  });
  return { rows: own, tables };
}
