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

describe.each([
  ["flat", "official", flatRows],
  ["grid", "official", flatRows],
  ["flat", "national", nationalRows],
  ["grid", "national", nationalRows],
] as const)("a damaged table, %s, %s", (origin, _, table) => {
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
    // Most tables are still recognized, or the property would say nothing.
    const found = fc.sample(damagedRows, 50).filter((rows) => recognize(flatSheet(rows, origin)).length > 0);
    expect(found.length).toBeGreaterThan(40);
  });
});

/** Cells of which something is neither in a form nor a label nor unplaced. Of two that ran together each may be somewhere else. */
function lostTexts(sheet: Sheet, found: readonly Recognized[]): string[] {
  const kept = bare(found.flatMap(textsOf).join("\n"));
  const isKept = (text: string) =>
    kept.includes(bare(text)) || kept.includes(bare(normalizeAmount(text))) || isPartOfLabel(text);
  return sheet.cells.map((cell) => cell.text).filter((text) => !isKept(text) && !text.split(" ").every(isKept));
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
    ...[...form.indicators, ...(form.midTermIndicators ?? [])].flatMap(({ prefix = "", name, value, level1, level2 }) => [
      prefix + name,
      value,
      level1,
      level2,
    ]),
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
