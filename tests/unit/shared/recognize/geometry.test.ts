/** One table in every shape it is met in: it says the same, so the form must be the same, and what was put around it stays unplaced. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "#shared/layout/lay-out.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import { readSheet, recognize } from "#shared/recognize/recognize.ts";
import type { Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import {
  at,
  flatForm,
  flatRows,
  flatSheet,
  noteMarks,
  replaced,
  unplacedTexts,
  type Rows,
} from "../../../helpers/flat-table.ts";
import { asPrinted } from "../../../helpers/forms.ts";
import {
  above,
  finer,
  inOrder,
  leftOf,
  moved,
  repeatedDown,
  rewritten,
  unmerged,
  withCells,
  type Change,
} from "../../../helpers/sheet-changes.ts";

const printedForm = asPrinted(flatForm);
const official = toSheet(layOut(flatForm, ningxia2026));
const headerRow = 12;
const labels = new Set([
  "项目名称",
  "主管部门",
  "实施单位",
  "项目总额",
  "财政拨款",
  "其他资金",
  "产出指标",
  "年度总体绩效目标",
]);
const rewrittenLabels = (write: (label: string) => string) => rewritten((text) => (labels.has(text) ? write(text) : text));
const wideDigits = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const insertedAt = (position: number, count: number) => (index: number) => (index >= position ? index + count : index);
const sameColumn = (column: number) => column;
const sameRow = (row: number) => row;

/** Every change leaves the form as it is. */
const changes: Readonly<Record<string, fc.Arbitrary<Change>>> = {
  elsewhere: fc.tuple(fc.nat(9), fc.nat(5)).map(([down, right]) =>
    moved(
      (row) => row + down,
      (column) => column + right,
    ),
  ),
  finerColumns: fc.integer({ min: 2, max: 4 }).map(finer),
  blankColumn: fc.integer({ min: 1, max: 5 }).map((column) => moved(sameRow, insertedAt(column, 1))),
  blankRows: fc
    .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 3 }))
    .map(([row, count]) => moved(insertedAt(row, count), sameColumn)),
  blanksInLabels: fc.constant(rewrittenLabels((label) => Array.from(label).join(" "))),
  uprightLabels: fc.constant(rewrittenLabels((label) => Array.from(label).join("\n"))),
  colons: fc.constant(rewrittenLabels((label) => `${label}：`)),
  numberedLabels: fc.constant(rewritten((text) => (text === "财政拨款" || text === "项目名称" ? `1.${text}` : text))),
  unitsInLabels: fc.constant(rewritten((text) => (text === "项目总额" || text === "其他资金" ? `${text}（万元）` : text))),
  repeatedLevels: fc.constant(repeatedDown((merge) => merge.row > headerRow && merge.column < 2)),
  unmerged: fc.constant(unmerged),
};

describe("a table in other shapes", () => {
  it.each(Object.entries(changes))("%s", (_, change) => {
    fc.assert(
      fc.property(change, (one) => {
        const [only, ...more] = recognize(one(official));
        expect(more).toEqual([]);
        expect(only?.form).toEqual(printedForm);
        expect(only?.unplaced).toEqual([]);
        expect(only?.notes).toEqual([]);
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  it("in several of them at once", () => {
    const several = fc.array(fc.oneof(...Object.values(changes).slice(0, -2)), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(several, fc.boolean(), (some, isUnmerged) => {
        const [only, ...more] = recognize(inOrder(...some, ...(isUnmerged ? [unmerged] : []))(official));
        expect(more).toEqual([]);
        expect(only?.form).toEqual(printedForm);
        expect(only?.unplaced).toEqual([]);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it("with amounts in full-width digits", () => {
    const isAmount = (text: string) => /^\d+(\.\d+)?$/.test(text);
    const [only] = recognize(rewritten((text) => (isAmount(text) ? wideDigits(text).replace(".", "．") : text))(official));
    expect(only?.form).toEqual(printedForm);
    expect(new Set(only?.notes.map(({ code }) => code))).toEqual(new Set(["amount-normalized"]));
  });

  it("with notes around it, which stay unplaced", () => {
    const notes: SheetCell[] = [
      { row: 0, column: 8, text: "附件1" },
      { row: 14, column: 8, text: "请按实际填写" },
      { row: official.rowCount + 1, column: 0, text: "填表说明：指标值应可衡量。" },
    ];
    fc.assert(
      fc.property(fc.subarray(notes), fc.constantFrom(unmerged, sameSheet), (some, change) => {
        const [only] = recognize(withCells(some)(change(official)));
        expect(only?.form).toEqual(printedForm);
        expect(only && unplacedTexts(only)).toEqual(some.map(({ text }) => text));
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});

describe("labels in several cells", () => {
  const split: Rows = replaced({
    [at.projectName]: [["项目", "名称", "流动图书车运行经费", "", "", ""]],
    [at.groups]: [["其中：本", "资金总额", "66.5", "其中：转移市县(区)资金", "资金总额", "20"]],
    [at.groups + 1]: [["级资金", "财政拨款", "60", "", "中央资金", "12"]],
  });

  it("beside and below each other are put together", () => {
    const [only] = recognize(flatSheet(split, "grid"));
    expect(only?.form).toEqual(flatForm);
    expect(only && noteMarks(only)).toEqual(["label-joined 7:1", "label-joined 11:1"]);
    expect(only?.unplaced).toEqual([]);
  });

  it("are not looked for among the indicators", () => {
    const rows = replaced({
      [at.books]: [["", "", "项目", "", "3000册", ""]],
      [at.vehicles]: [["", "", "名称", "", "2辆", ""]],
    });
    const [only] = recognize(flatSheet(rows, "grid"));
    expect(only?.form.indicators.slice(1, 3).map(({ name }) => name)).toEqual(["项目", "名称"]);
    expect(only?.notes).toEqual([]);
  });
});

describe("labels and values", () => {
  const read = (rows: Rows, origin: Sheet["origin"] = "grid") => recognize(flatSheet(rows, origin))[0];

  it.each(["grid", "flat"] as const)("in one cell, one or several, %s", (origin) => {
    const rows = replaced({
      [at.projectName]: [["项目名称：流动图书车运行经费"]],
      [at.departments]: [["主管部门：自治区文化厅 实施单位：自治区图书馆"]],
      [at.goal]: [[`年度总体绩效目标：${flatForm.annualGoal}`]],
    });
    const only = read(rows, origin);
    expect(only?.form).toEqual(flatForm);
    expect(only?.unplaced).toEqual([]);
    expect(only?.origins["implementingUnit"]).toEqual([{ row: at.departments + 1, column: 1 }]);
  });

  it("in one cell that says something twice are not placed by halves", () => {
    const rows = replaced({ [at.projectName]: [["项目名称：流动图书车运行经费 项目名称：古籍"]] });
    expect(read(rows)?.form.projectName ?? "").not.toContain("古籍");
  });

  it("in another order, two pairs in a row", () => {
    const rows = replaced({
      [at.departments]: [["实施单位", "", "自治区图书馆", "主管部门", "自治区文化厅", ""]],
      [at.departments + 1]: [["项目期", "", "99年", "项目属性", "经常性项目", ""]],
      [at.groups - 1]: [["其中：年度资金总额", "", "80", "项目总额", "86.5", ""]],
    });
    expect(read(rows)?.form).toEqual(flatForm);
  });

  it("with values left blank take nothing from their neighbours", () => {
    const rows = replaced({
      [at.departments]: [["主管部门", "", "", "实施单位", "", ""]],
      [at.groups - 1]: [["项目总额", "", "", "其中：年度资金总额", "", ""]],
    });
    const only = read(rows);
    expect([only?.form.supervisingDepartment, only?.form.implementingUnit, only?.form.funds.projectTotal]).toEqual([
      "",
      "",
      "",
    ]);
    expect(only?.unplaced).toEqual([]);
  });

  it.each(["grid", "flat"] as const)("below each other, %s", (origin) => {
    const rows = replaced({
      [at.departments]: [
        ["主管部门", "实施单位", "项目期"],
        ["自治区文化厅", "自治区图书馆", "99年"],
      ],
      [at.departments + 1]: [["项目属性", "", "经常性项目"]],
    });
    const only = read(rows, origin);
    expect(only?.form).toEqual(flatForm);
    expect(only?.unplaced).toEqual([]);
  });
});

describe("several tables on one sheet", () => {
  const other = { ...printedForm, projectName: "古籍修复" };
  const second = toSheet(layOut(other, ningxia2026));
  const names = (sheet: Sheet) => readSheet(sheet).forms.map(({ recognized }) => recognized.form.projectName);

  it.each([0, 1, 3])("below each other, %d rows between", (gap) => {
    const found = recognize(above(second, gap)(official));
    expect(found.map(({ form }) => form)).toEqual([printedForm, other]);
    expect(found.flatMap(unplacedTexts)).toEqual([]);
  });

  it.each([0, 1, 2])("beside each other, %d columns between", (gap) => {
    for (const change of [unmerged, sameSheet]) {
      const found = recognize(leftOf(change(second), gap)(change(official)));
      expect(found.map(({ form }) => form)).toEqual([printedForm, other]);
      expect(found.flatMap(unplacedTexts)).toEqual([]);
    }
  });

  it("beside each other are told where they stand", () => {
    const [, right] = recognize(leftOf(second, 1)(official));
    expect(right?.origins["projectName"]).toEqual([{ row: 4, column: 10 }]);
  });

  it("two beside each other over a third", () => {
    const third = toSheet(layOut({ ...flatForm, projectName: "自习室" }, ningxia2026));
    const both = inOrder(leftOf(second, 1), above(third, 2))(official);
    // A table as wide as both would forbid the cut; this one ends with the left one.
    expect(names(both)).toEqual(["流动图书车运行经费", "自习室", "古籍修复"]);
  });
});

describe("tables over several pages", () => {
  const pagesOf = (rows: Rows, first: number): Sheet => ({
    ...flatSheet(rows, "grid"),
    rowPages: rows.map((_, row) => (row < first ? 1 : 2)),
  });

  it("go on where the page breaks", () => {
    const [only] = recognize(pagesOf(flatRows, at.cost));
    expect(only?.form).toEqual(flatForm);
    expect(only && noteMarks(only)).toEqual([`page-joined ${at.cost + 1}:2`]);
    expect(only?.notes[0]?.where.page).toBe(2);
  });

  it("go on under the same level 2 where level 1 is printed again", () => {
    const rows = flatRows.with(at.books, ["产出指标", "", "新购图书", "", "3000册", ""]);
    const [only] = recognize(pagesOf(rows, at.books));
    expect(only?.form).toEqual(flatForm);
  });

  it("go on in other columns", () => {
    const narrow = flatRows.map((cells, i) =>
      i < at.cost ? cells : [cells[0], cells[1], cells[2], cells[4]].map((text) => text ?? ""),
    );
    const [only] = recognize(pagesOf(narrow, at.cost));
    expect(only?.form).toEqual(flatForm);
    expect(only?.notes.map(({ code }) => code)).toContain("page-joined");
  });

  it("break in the middle of the goal", () => {
    const [half, rest] = [flatForm.annualGoal.slice(0, 10), flatForm.annualGoal.slice(10)];
    const rows = replaced({
      [at.goal]: [
        ["年度总体绩效目标", half, "", "", "", ""],
        ["", rest, "", "", "", ""],
      ],
    });
    const [only] = recognize(pagesOf(rows, at.goal + 1));
    expect(only?.form).toEqual(flatForm);
    expect(only?.origins["annualGoal"]?.map(({ page }) => page)).toEqual([1, 2]);
  });
});

describe("rows typed into one cell each", () => {
  const typed = (gap: string): Rows => flatRows.map((cells) => [cells.filter((text) => text !== "").join(gap)]);

  it.each(["\t", "    ", "\u3000\u3000"])("with %j between the columns", (gap) => {
    const [only] = recognize(flatSheet(typed(gap), "grid"));
    expect(only?.form).toEqual(flatForm);
    expect(only?.origins["projectName"]).toEqual([{ row: at.projectName + 1, column: 1 }]);
  });

  it("with one blank between the columns", () => {
    expect(recognize(flatSheet(typed(" "), "grid"))[0]?.form).toEqual(flatForm);
  });
});

describe("hidden rows", () => {
  it("are read and told of, one note for rows that stand together", () => {
    const sheet = { ...flatSheet(flatRows, "grid"), hiddenRows: [at.books, at.vehicles, at.cost, 5] };
    const [only] = recognize(sheet);
    expect(only?.form).toEqual(flatForm);
    expect(only && noteMarks(only)).toEqual([
      `other-reading ${at.books + 1}:3`,
      `row-hidden ${at.books + 1}:3`,
      `row-hidden ${at.cost + 1}:2`,
    ]);
  });
});

function sameSheet(sheet: Sheet): Sheet {
  return sheet;
}
