/** A built-in rule pack goes out as a workbook and comes back as the same rules; what is wrong with one is told by sheet and row, all at once. */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { openRuleBook, readRuleBook } from "#backend/readers/read-rule-book.ts";
import { writeRuleBook } from "#backend/writers/write-rule-book.ts";
import type { Form } from "#shared/form/form.ts";
import { packOf, packs } from "#shared/review/packs/built-in.ts";
import { everywhere } from "#shared/review/packs/everywhere.ts";
import { packOfBook } from "#shared/review/packs/book/pack-of-book.ts";
import { packFaultText } from "#shared/api/rule-book.ts";
import { bookOf } from "#shared/review/packs/book/write-book.ts";
import type { RulePack } from "#shared/review/packs/rule-pack.ts";
import { review } from "#shared/review/review.ts";
import { templateOf } from "#shared/template/templates.ts";
import { correctSample } from "../../../helpers/correct-forms.ts";
import { mistakes } from "../../../helpers/mistakes.ts";
import { publishedTexts } from "../../../helpers/published.ts";
import { measurable, price, put, rowSaid, ruleWorkbook, sayOfRule } from "../../../helpers/rule-books.ts";

/** Of an ending that stands twice the last counts. */
const asIs = (pack: RulePack) => ({ ...pack, nameEndings: new Map(pack.nameEndings.map((one) => [one.ending, one])) });

const written = await Promise.all(
  [...packs, everywhere].map(async (pack) => ({ id: pack.id, pack, bytes: await writeRuleBook(bookOf(pack)) })),
);
const bytesOf = (id: string) => written.find((one) => one.id === id)?.bytes ?? new Uint8Array();

const published = (
  await Promise.all(
    publishedTexts().map(async (text) => (await readForms(text)).forms.map(({ recognized }) => recognized.form)),
  )
).flat();

describe("a built-in pack as a workbook", () => {
  it.each(written)("$id comes back as it is", ({ pack, bytes }) => {
    expect(asIs(packOfBook(openRuleBook("规则.xlsx", bytes), 2026))).toEqual(asIs(pack));
  });

  it("finds in published and mistaken forms what the built-in one finds", async () => {
    const forms = [...mistakes.flatMap(({ make }) => make(correctSample) ?? []), ...published];
    const found = (form: Form, pack: RulePack) => review(form, { template: templateOf(form.template), pack }).findings;
    const book = openRuleBook("规则.xlsx", bytesOf("ningxia-2026"));
    for (const form of forms) {
      const own = packOfBook(book, form.year);
      expect(found(form, own)).toEqual(found(form, packOf(form.template)));
    }
  });
});

describe("an office's own pack", () => {
  it("counts from the day on which each row is valid", async () => {
    const raised = {
      ...price,
      "最高（元）": 1200,
      生效日期: new Date("2027-01-01"),
      应提示的例子: "成本指标｜讲课费｜1300元/人/天",
    };
    const book = openRuleBook("规则.xlsx", await ruleWorkbook(put("价格标准", price), put("价格标准", raised)));
    const mostIn = (year: number | null) => packOfBook(book, year).prices.map(({ most }) => most);
    expect([mostIn(2024), mostIn(2025), mostIn(2026), mostIn(2027), mostIn(null)]).toEqual([
      [],
      ["800"],
      ["800"],
      ["1200"],
      ["1200"],
    ]);
  });

  it("says of a rule its clause, ways to mend, level and sentence, and switches it off", async () => {
    const bytes = await ruleWorkbook(measurable, sayOfRule("指标太少", ["否"]));
    const { rules } = packOfBook(openRuleBook("规则.xlsx", bytes), 2026);
    expect(rules["r17"]).toEqual({
      level: "error",
      clause: "管理办法第十二条",
      alternatives: ["改成数量", "改成百分比"],
      sentence: "{原句}请改正。",
    });
    expect(rules["r04"]).toEqual({ off: true });
  });

  it("is refused with every fault by sheet and row, all at once", async () => {
    const bytes = await ruleWorkbook(
      (workbook) => workbook.removeWorksheet("处置的词"),
      (workbook) => workbook.addWorksheet("价格").addRow(["讲课费"]),
      (workbook) => {
        const header = workbook.getWorksheet("等同单位")?.getRow(1);
        header?.eachCell((cell) => cell.value === "来源" && (cell.value = "出处"));
      },
      put("价格标准", { ...price, "最高（元）": "五百" }),
      put("价格标准", { ...price, 生效日期: "2026-13-01" }),
      put("价格标准", price),
      put("价格标准", price),
      put("必填项", { 项目: "联系电话", ...rowSaid("联系电话=", "联系电话=1") }),
      put("指标类别", { 一级指标: "效益指标", 级别: "严重", ...rowSaid("项目名称=", "社会效益｜服务人数｜100人") }),
      put("易错词", { 错: "布属", 对: "部署", ...rowSaid("年度总体绩效目标=布属", "年度总体绩效目标=部署"), 来源: "" }),
      put("越少越好的词", { 词: "漏水", ...rowSaid("质量指标｜漏水率｜≤5%", "质量指标｜漏水率｜≥5%") }),
      put("同类单位", { 单位: "株", ...rowSaid("看不懂", "项目名称=培训") }),
      put("权重合计", { 合计: 90, ...rowSaid("看不懂", "项目名称=培训") }),
    );
    const { faults = [] } = readRuleBook("规则.xlsx", bytes);
    expect(faults.map((fault) => packFaultText(fault))).toEqual([
      "“价格标准”第 2 行：“最高（元）”写的是“五百”，不是一个数。",
      "“价格标准”第 3 行：“生效日期”写的是“2026-13-01”，应当是 2026-01-01 这样的日期，一直有效的写“长期”。",
      "“价格标准”第 5 行：与第 4 行说的是同一件事，生效日期也一样，不知道用哪一行。",
      expect.stringMatching(/^“必填项”第 18 行：表上没有“联系电话”这一项，能写的有：标题、年度、项目名称、/),
      "“指标类别”第 8 行：级别写的是“严重”，只能写“错误”“提醒”“提示”。",
      "“权重合计”第 2 行：例子里的“看不懂”看不懂，请写成“项目名称=…”或者“数量指标｜名称｜指标值”。",
      "“越少越好的词”第 111 行：“应提示的例子”没有提示，按这一行应当提示。",
      "“越少越好的词”第 111 行：“不应提示的例子”却提示了：质量指标“漏水率”的指标值是“≥5%”，这个指标越低越好，应当写“≤”。",
      "“处置的词”：没有这张工作表，或者没有表头；没有内容的也请留着表头。",
      "“同类单位”第 17 行：一行里至少要写两个单位，用顿号隔开。",
      "“等同单位”第 1 行：没有“出处”这一列，能有的列是：单位、来源、生效日期、应提示的例子、不应提示的例子。",
      "“等同单位”第 1 行：少了“来源”这一列。",
      "“易错词”第 90 行：没有写“来源”，请写明依据的文件。",
      "“价格”：规则里没有这张工作表，里面的内容用不上；请改成正确的名称，或者删除。",
    ]);
  });
});
