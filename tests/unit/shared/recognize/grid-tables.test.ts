/** Real cells: the official layout and what people make of it must read back the same, and text is taken as it stands. */
import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import type { Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { flatForm, flatRows, flatSheet, noteMarks, replaced, unplacedTexts } from "../../../helpers/flat-table.ts";
import { asPrinted, formWith, row } from "../../../helpers/forms.ts";
import { inOrder, moved, repeatedDown, unmerged, withCells, type Change } from "../../../helpers/sheet-changes.ts";

const sheetOf = (form: Form): Sheet => toSheet(layOut(form, ningxia2026));
const printedForm = asPrinted(flatForm);
const headerRow = 12;

/** Level labels printed on every row instead of merged down. */
const repeatedLevels = repeatedDown((merge) => merge.row > headerRow && merge.column < 2);

const geometries: readonly { name: string; change: Change }[] = [
  { name: "the official layout", change: (sheet) => sheet },
  {
    name: "away from A1",
    change: moved(
      (r) => r + 5,
      (c) => c + 3,
    ),
  },
  {
    name: "with a blank column beside each",
    change: moved(
      (r) => r,
      (c) => c * 2,
    ),
  },
  {
    name: "with a blank row below each",
    change: moved(
      (r) => r * 2,
      (c) => c,
    ),
  },
  { name: "unmerged", change: unmerged },
  {
    name: "unmerged and away from A1",
    change: inOrder(
      unmerged,
      moved(
        (r) => r + 2,
        (c) => c + 1,
      ),
    ),
  },
  { name: "level labels on every row", change: repeatedLevels },
  { name: "level labels on every row, unmerged", change: inOrder(repeatedLevels, unmerged) },
];

describe("geometry", () => {
  it.each(geometries)("$name", ({ change }) => {
    const [only, ...more] = recognize(change(sheetOf(flatForm)));
    expect(more).toEqual([]);
    expect(only?.form).toEqual(printedForm);
    expect(only?.notes).toEqual([]);
    expect(only?.unplaced).toEqual([]);
  });

  it("reads several tables below each other", () => {
    const first = sheetOf(flatForm);
    const second = moved(
      (r) => r + first.rowCount + 1,
      (c) => c,
    )(sheetOf({ ...flatForm, projectName: "古籍修复" }));
    const both = { ...withCells(second.cells)(first), rowCount: second.rowCount, merges: [...first.merges, ...second.merges] };
    expect(recognize(both).map(({ form }) => form.projectName)).toEqual(["流动图书车运行经费", "古籍修复"]);
  });

  it.each([{ change: (sheet: Sheet) => sheet }, { change: unmerged }])(
    "leaves notes around the table unplaced",
    ({ change }) => {
      const foot = sheetOf(flatForm).rowCount;
      const notes: SheetCell[] = [
        { row: 4, column: 8, text: "旁注" },
        { row: 16, column: 8, text: "旁注二" },
        { row: foot, column: 0, text: "填表人：某某" },
        { row: foot, column: 3, text: "联系电话：0951" },
      ];
      const [only] = recognize(withCells(notes)(change(sheetOf(flatForm))));
      expect(only?.form).toEqual(printedForm);
      expect(only && unplacedTexts(only)).toEqual(notes.map((note) => note.text));
    },
  );

  it("takes a header that is printed again for what it is", () => {
    const again = ["一级指标", "二级指标", "三级指标", "指标值"].map((text, i) => ({
      row: 16,
      column: [0, 1, 2, 4][i] ?? 0,
      text,
    }));
    const apart = moved(
      (r) => (r >= 16 ? r + 1 : r),
      (c) => c,
    )(sheetOf(flatForm));
    const [only] = recognize(withCells(again)(apart));
    expect(only?.form).toEqual(printedForm);
    expect(only && noteMarks(only)).toEqual(["label-repeated 17:1"]);
  });
});

describe("text of real cells", () => {
  it("is taken as it stands, whatever it looks like", () => {
    const form = formWith(
      [
        row("数量指标", "数量指标", "产出指标"),
        row("数量指标", "项目名称", "主管部门"),
        row("数量指标", "三级指标", "指标值"),
        row("质量指标", "注：见附件", "- 3 -"),
        row("成本指标", "=1+1", "5 人*4 天"),
        row("社会效益", "<b>", "**"),
        row("服务对象满意度", "", "一\n二"),
      ],
      {
        projectName: "中央资金",
        supervisingDepartment: "实施单位",
        implementingUnit: "自治区 图书馆",
        projectAttribute: "三级指标",
        projectTerm: "指标值",
        annualGoal: "一级指标",
      },
    );
    const [only, ...more] = recognize(sheetOf(form));
    expect(more).toEqual([]);
    expect(only?.form).toEqual(form);
    expect(only?.unplaced).toEqual([]);
  });

  it("keeps levels the template does not know", () => {
    const form = formWith([{ level1: "成本指标", level2: "经济成本指标", name: "项目成本", value: "≤80万元" }]);
    expect(recognize(sheetOf(form))[0]?.form).toEqual(form);
  });

  it("loses only markup that wraps the whole text", () => {
    const [only] = recognize(sheetOf({ ...flatForm, annualGoal: "<p>甲&nbsp;乙</p><p>丙</p>" }));
    expect(only?.form.annualGoal).toBe("甲 乙\n丙");
    expect(only?.notes.map((note) => note.code)).toEqual(["markup-removed"]);
  });
});

describe("flattened text that was pasted into cells", () => {
  it("is read by its tokens where it does not stand under its header", () => {
    const rows = replaced({
      17: [["新购图书", "", "3000 册", "", "", ""]],
      20: [["时效指标", "", "巡回完成时间", "", "2026年11月", ""]],
    });
    const [only] = recognize(flatSheet(rows, "grid"));
    expect(only?.form).toEqual(flatForm);
    expect(only && noteMarks(only)).toEqual(["row-moved 18:1", "blanks-removed 18:3", "level-moved 21:1"]);
  });

  it("is verbatim where it does", () => {
    const rows = replaced({ 17: [["", "", "新购 图书", "", "3000 册", ""]] });
    const [only] = recognize(flatSheet(rows, "grid"));
    expect(only?.form.indicators[1]).toMatchObject({ name: "新购 图书", value: "3000 册" });
    expect(recognize(flatSheet(flatRows, "grid"))[0]?.notes).toEqual([]);
  });
});
