/**
 * Nothing of a source is lost in silence: tables damaged at random, flattened and in real cells, never throw, and every character of
 * them is in the form, in a label, in a note's repair or unplaced.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreAmountFields, readField } from "#shared/form/field.ts";
import { labelIndex } from "#shared/recognize/label-index.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { normalizeAmount } from "#shared/value/amount.ts";
import { flatRows, flatSheet, type Rows } from "../../../helpers/flat-table.ts";
import { nationalRows } from "../../../helpers/national-table.ts";

const labels = labelIndex(ningxia2026);

/** One thing that happens to a table; `row` and `column` are taken modulo what there is. */
type Damage = (rows: Rows, row: number, column: number) => Rows;

const damages: readonly Damage[] = [
  // A cell is lost.
  (rows, row, column) => rows.with(row, (rows[row] ?? []).toSpliced(column, 1)),
  // A row is shifted right, or a cell comes in between.
  (rows, row, column) => rows.with(row, (rows[row] ?? []).toSpliced(column, 0, "")),
  // A cell is cut in two, beside each other or below each other.
  (rows, row, column) => rows.with(row, cut(rows[row] ?? [], column)),
  (rows, row, column) => {
    const [head, tail] = halves(rows[row]?.[column] ?? "");
    const below = (rows[row] ?? []).map((_, i) => (i === column ? tail : ""));
    return rows.toSpliced(row, 1, (rows[row] ?? []).toSpliced(column, 1, head), below);
  },
  // A row is lost, doubled or changes places with the next.
  (rows, row) => rows.toSpliced(row, 1),
  (rows, row) => rows.toSpliced(row, 0, rows[row] ?? []),
  (rows, row) => rows.toSpliced(row, 2, ...rows.slice(row, row + 2).toReversed()),
  // A page ends, with its number.
  (rows, row) => rows.toSpliced(row, 0, [""], ["- 2 -"], [""]),
  // Two cells run together.
  (rows, row, column) =>
    rows.with(row, (rows[row] ?? []).toSpliced(column, 2, (rows[row] ?? []).slice(column, column + 2).join(" "))),
];

const damaged = (table: Rows): fc.Arbitrary<Rows> =>
  fc
    .array(fc.record({ damage: fc.constantFrom(...damages), row: fc.nat(200), column: fc.nat(5) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((steps) =>
      steps.reduce<Rows>((rows, { damage, row, column }) => {
        const at = row % rows.length;
        return damage(rows, at, column % Math.max(1, rows[at]?.length ?? 0));
      }, table),
    );

const head = ["项目名称", "项目单位", "预算数", "绩效目标"];
const indicators = ["一级指标", "二级指标", "三级指标", "计算符号", "目标值", "度量单位", "指标内容"];
const listRows: Rows = [
  ["2026年项目绩效目标表"],
  ["县水务局", "单位：万元"],
  [...head, ...indicators],
  ["清水河巡护", "县水务局", "12", "河水常清。", "产出指标", "数量指标", "巡河里程", "≥", "900", "公里", "反映巡护的里程"],
  ["", "", "", "", "效益指标", "生态效益指标", "河道环境", "定性", "改善", "", "反映两岸环境"],
  ["泵站维修", "县水务局", "30", "泵站能用。", "产出指标", "数量指标", "维修泵站", "=", "4", "座", "反映维修的座数"],
  ["", "", "", "", "满意度指标", "服务对象满意度指标", "农户满意度", "≥", "90", "%", "反映农户的评价"],
];
const lineRows: Rows = flatRows.flatMap((cells) => cells.filter(Boolean).map((text) => [text]));

describe.each([
  ["grid", "list", listRows, 20],
  ["flat", "lines", lineRows, 20],
  ["flat", "official", flatRows, 40],
  ["grid", "official", flatRows, 40],
  ["flat", "national", nationalRows, 40],
  ["grid", "national", nationalRows, 40],
] as const)("a damaged table, %s, %s", (origin, _, table, least) => {
  const damagedRows = damaged(table);

  it("is accounted for in every character", () => {
    fc.assert(
      fc.property(damagedRows, (rows) => {
        const sheet = flatSheet(rows, origin);
        const found = recognize(sheet);
        return found.length === 0 || lostTexts(sheet, found).length === 0;
      }),
      { numRuns: 400 },
    );
    // Most tables are still recognized (a list of seven rows loses its header more often), or the property would say nothing.
    const found = fc.sample(damagedRows, 50).filter((rows) => recognize(flatSheet(rows, origin)).length > 0);
    expect(found.length).toBeGreaterThan(least);
  });
});

/** Cells of which something is neither in a form nor a label nor unplaced. Of two that ran together each may be somewhere else. */
function lostTexts(sheet: Sheet, found: readonly Recognized[]): string[] {
  const kept = bare(found.flatMap(textsOf).join("\n"));
  const isAccounted = (text: string) => isKept(text, kept) || isPartOfLabel(text) || isLabelWithValue(text, kept);
  return sheet.cells.map((cell) => cell.text).filter((text) => !isAccounted(text) && !text.split(" ").every(isAccounted));
}

function isKept(text: string, kept: string): boolean {
  return kept.includes(bare(text)) || kept.includes(bare(normalizeAmount(text)));
}

/** `年度资金总额：300` in one cell. */
function isLabelWithValue(text: string, kept: string): boolean {
  const [label = "", ...value] = text.split("：");
  return value.length > 0 && labels.head(label) !== undefined && isKept(value.join("："), kept);
}

function textsOf({ form, unplaced, notes }: Recognized): string[] {
  return [
    form.title,
    `(${form.year ?? ""}年)（${form.year ?? ""}年度）`,
    `单位：${form.moneyUnit}`,
    form.projectName,
    form.supervisingDepartment,
    form.implementingUnit,
    form.projectAttribute,
    form.projectTerm,
    form.annualGoal,
    form.midTermGoal ?? "",
    ...Object.values(form.funds.midTerm ?? {}).map(String),
    ...coreAmountFields.map((field) => readField(form, field)),
    ...[...form.indicators, ...(form.midTermIndicators ?? [])].flatMap((row) =>
      Object.values(row)
        .map(String)
        .concat((row.prefix ?? "") + row.name),
    ),
    ...unplaced.map((piece) => piece.text),
    ...notes.map((note) => note.message),
  ];
}

/** A label, or a piece of one that was put together. */
function isPartOfLabel(text: string): boolean {
  const folded = bare(text).normalize("NFKC");
  if (labels.head(text) ?? labels.anyColumn(text) ?? labels.level2(text)) return true;
  return [...labels.folded].some((label) => label.includes(folded));
}

function bare(text: string): string {
  return text.replaceAll(/[^\S\n]/g, "");
}

function halves(text: string): [string, string] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

function cut(cells: readonly string[], column: number): string[] {
  return cells.toSpliced(column, 1, ...halves(cells[column] ?? ""));
}
