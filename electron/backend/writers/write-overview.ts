/**
 * The overview as a workbook: a sheet whose amounts are formulas over the 汇总表 of each year behind it, so that it goes on adding up where somebody changes
 * a number there. What no sheet knows (states, other years, what came over) stands as numbers.
 */
import ExcelJS from "exceljs";
import type { Overview } from "#shared/api/overview.ts";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import * as names from "#shared/overview/overview-names.ts";
import { unitKey, wholeColumn, type YearSummary } from "#shared/overview/tallies.ts";
import { withNormalFont } from "./normal-font.ts";
import { OverviewSheet, type OverviewCell, type OverviewSheetColumn } from "./overview-sheet.ts";
import { safeFileName } from "./workbook-names.ts";
import { addSummarySheet, sheetName, type SummaryPlaces } from "./write-summary.ts";

export interface OverviewTables {
  readonly overview: Overview;
  readonly now: YearSummary;
  /** Of the year it is compared with. */
  readonly before?: YearSummary;
}

/** Arguments one SUM takes here. Excel's own limit is 255. */
const mostParts = 200;

/** The bytes of an .xlsx file. */
export async function writeOverview(tables: OverviewTables): Promise<Uint8Array<ArrayBuffer>> {
  const { overview, now, before } = tables;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩表";
  const sheet = new OverviewSheet(workbook, "总览", sheetColumns(overview), overview.decimals);
  const summaries = [now, ...(before ? [before] : [])];
  const years: YearSheet[] = [];
  for (const [i, summary] of summaries.entries()) {
    const year = i === 0 ? overview.year : overview.before;
    const name = `${year ?? ""}${year ? "年" : ""}${sheetName}`;
    years.push(new YearSheet(summary, addSummarySheet(workbook, summary, name)));
  }
  new OverviewWriter(overview, sheet, years).write();
  return withNormalFont(new Uint8Array(await workbook.xlsx.writeBuffer())) as Uint8Array<ArrayBuffer>;
}

export function overviewName({ overview }: OverviewTables): string {
  return safeFileName(names.overviewTitle(overview), ".xlsx");
}

function sheetColumns({ before }: Overview): OverviewSheetColumn[] {
  const isCompared = before !== undefined;
  return [
    { width: 120, kind: "text" },
    { width: 170, kind: "text" },
    { width: 52, kind: "count" },
    ...(isCompared ? [{ width: 64, kind: "count" } as const] : []),
    { width: 96, kind: "amount" },
    ...(isCompared ? compared : []),
  ];
}

const compared: readonly OverviewSheetColumn[] = [
  { width: 96, kind: "amount" },
  { width: 90, kind: "amount" },
  { width: 64, kind: "share" },
];

/** The formulas by which the overview finds what a year's 汇总表 says. */
class YearSheet {
  readonly #summary: YearSummary;
  readonly #places: SummaryPlaces;
  /** Runs of rows of a unit that count with one column. */
  readonly #runs: ReadonlyMap<string, readonly { column: number; from: number; to: number }[]>;

  constructor(summary: YearSummary, places: SummaryPlaces) {
    this.#summary = summary;
    this.#places = places;
    const runs = new Map<string, { column: number; from: number; to: number }[]>();
    for (const [at, row] of summary.rows.entries()) {
      if (row.kind !== "project") continue;
      const key = unitKey(row.entry);
      const own = runs.get(key) ?? [];
      runs.set(key, own);
      const column = wholeColumn(summary, row);
      const last = own.at(-1);
      if (last?.column === column && last.to === at - 1) last.to = at;
      else if (column >= 0) own.push({ column, from: at, to: at });
    }
    this.#runs = runs;
  }

  /** What all of it comes to in a column. */
  total(column: { readonly group: string; readonly title: string }): string {
    const { columns, rows } = this.#summary;
    const at = columns.findIndex(({ group, title }) => group === column.group && title === column.title);
    return at < 0 ? "0" : this.#places.amounts(at, rows.length - 1, rows.length - 1);
  }

  unit(key: string): string {
    return sum((this.#runs.get(key) ?? []).map(({ column, from, to }) => this.#places.amounts(column, from, to)));
  }

  forms(key: string): string {
    const runs = this.#runs.get(key) ?? [];
    return runs.length === 0
      ? "0"
      : `COUNT(${runs
          .slice(0, mostParts)
          .map(({ from, to }) => this.#places.numbers(from, to))
          .join(",")})`;
  }
}

function sum(parts: readonly string[]): string {
  const sums: string[] = [];
  for (let at = 0; at < parts.length; at += mostParts) sums.push(`SUM(${parts.slice(at, at + mostParts).join(",")})`);
  return sums.join("+") || "0";
}

class OverviewWriter {
  readonly #overview: Overview;
  readonly #sheet: OverviewSheet;
  readonly #now: YearSheet | undefined;
  readonly #before: YearSheet | undefined;

  constructor(overview: Overview, sheet: OverviewSheet, [now, before]: readonly YearSheet[]) {
    this.#overview = overview;
    this.#sheet = sheet;
    this.#now = now;
    this.#before = before;
  }

  write(): void {
    const { moneyUnit, told } = this.#overview;
    this.#sheet.line(names.overviewTitle(this.#overview), cellStyles.title, 33);
    this.#sheet.line(`单位：${moneyUnit}`, cellStyles["unit-line"], 21);
    this.#sources();
    const all = this.#units();
    this.#states("review");
    this.#states("handing");
    this.#years(all);
    this.#carried();
    for (const sentence of told) this.#sheet.line(sentence, { ...cellStyles.text, horizontal: "left", framed: false }, 21);
  }

  #sources(): void {
    this.#sheet.head(names.sectionNames.sources, this.#labels("", "资金"));
    for (const source of this.#overview.sources) {
      const [now, before] = [this.#now?.total(source) ?? "0", this.#before?.total(source) ?? "0"];
      this.#row([source.group, source.title], [], [formula(now, source.now), formula(before, source.before)]);
    }
  }

  /** @returns the row of the sum. */
  #units(): number {
    const { all, units } = this.#overview;
    this.#sheet.head(names.sectionNames.units, this.#labels("主管部门", "实施单位"));
    const first = this.#sheet.next;
    for (const one of units) {
      const key = unitKey({ supervisingDepartment: one.department, implementingUnit: one.unit });
      this.#row(
        [one.department, one.unit],
        [formula(this.#now?.forms(key), String(one.forms)), formula(this.#before?.forms(key), String(one.formsBefore))],
        [formula(this.#now?.unit(key), one.now), formula(this.#before?.unit(key), one.before)],
      );
    }
    const last = this.#sheet.next - 1;
    const summed = (letter: string, result: string | number | undefined) =>
      formula(last < first ? "0" : `SUM(${letter}${first}:${letter}${last})`, String(result ?? 0));
    const { forms, amounts } = this.#letters;
    const counts = [summed(forms[0], all.forms), summed(forms[1], all.formsBefore)];
    return this.#row(["合计", ""], counts, [summed(amounts[0], all.now), summed(amounts[1], all.before)], true);
  }

  #states(respect: "review" | "handing"): void {
    const { states } = this.#overview;
    this.#sheet.head(names.sectionNames[respect], this.#ownLabels("状态"));
    for (const { state, forms, amount } of states)
      if (names.stateRespects[respect].has(state))
        this.#sheet.row(["", names.stateNames[state], forms, ...(this.#isCompared ? [""] : []), Number(amount)]);
  }

  #years(all: number): void {
    const { years, year, before } = this.#overview;
    const { amounts } = this.#letters;
    this.#sheet.head(names.sectionNames.years, this.#ownLabels("年度"));
    for (const one of years) {
      const at = one.year === year ? amounts[0] : one.year === before ? amounts[1] : undefined;
      const amount = at === undefined ? Number(one.amount) : formula(`${at}${all}`, one.amount);
      this.#sheet.row(["", names.yearName(one.year), one.forms, ...(this.#isCompared ? [""] : []), amount]);
    }
  }

  #carried(): void {
    const { units, carried } = this.#overview;
    if (!carried) return;
    const gap = this.#isCompared ? [""] : [];
    this.#sheet.head(names.sectionNames.carried, ["主管部门", "实施单位", "张数", ...gap, "没改过的占比"]);
    const share = ({ untouched, texts }: typeof carried) =>
      ({ formula: `${untouched}/${Math.max(texts, 1)}`, result: untouched / Math.max(texts, 1), kind: "share" }) as const;
    for (const one of units)
      if (one.carried) this.#sheet.row([one.department, one.unit, one.carried.forms, ...gap, share(one.carried)]);
    this.#sheet.row(["合计", "", carried.forms, ...gap, share(carried)], true);
  }

  #labels(group: string, name: string): string[] {
    const { year, before } = this.#overview;
    const own = names.yearName(year);
    if (before === undefined) return [group, name, "张数", "金额"];
    return [group, name, "张数", `${before} 张数`, own, names.yearName(before), "增减", "增减%"];
  }

  /** Of a table that has no other year beside this one. */
  #ownLabels(name: string): string[] {
    return ["", name, "张数", ...(this.#isCompared ? [""] : []), "金额"];
  }

  #row(texts: readonly string[], forms: readonly OverviewCell[], amounts: readonly OverviewCell[], isSum = false): number {
    const width = this.#isCompared ? 2 : 1;
    const counts = Array.from({ length: width }, (_, i) => forms[i] ?? "");
    const { next } = this.#sheet;
    const [now, was] = this.#letters.amounts.map((letter) => `${letter}${next}`);
    const [own, before] = amounts.map(resultOf);
    const change: OverviewCell[] = [];
    if (this.#isCompared && own !== undefined && before !== undefined)
      change.push(
        { formula: `${now}-${was}`, result: own - before },
        {
          formula: `IF(${was}=0,"",(${now}-${was})/ABS(${was}))`,
          result: before === 0 ? "" : (own - before) / Math.abs(before),
        },
      );
    return this.#sheet.row([...texts, ...counts, ...amounts.slice(0, width), ...change], isSum);
  }

  get #isCompared(): boolean {
    return this.#overview.before !== undefined;
  }

  /** Of this year and of the one before. */
  get #letters(): { readonly forms: readonly [string, string]; readonly amounts: readonly [string, string] } {
    return this.#isCompared ? { forms: ["C", "D"], amounts: ["E", "F"] } : { forms: ["C", "D"], amounts: ["D", "E"] };
  }
}

function formula(text = "0", result = "0"): OverviewCell {
  return { formula: text, result: Number(result) };
}

function resultOf(cell: OverviewCell): number | undefined {
  const result = typeof cell === "object" ? cell.result : cell;
  return typeof result === "number" ? result : undefined;
}
