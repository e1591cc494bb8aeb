import { describe, expect, it } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import { newFormTemplate } from "#shared/template/templates.ts";
import { escapeHtml } from "#shared/print/escape-html.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { blankNamed } from "../../../helpers/blank-files.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const count = (html: string, part: string | RegExp) => html.split(part).length - 1;

describe("escapeHtml", () => {
  it.each([
    ["<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
    [`"'`, "&quot;&#39;"],
    ["一\n二", "一\n二"],
  ])("%s", (text, html) => expect(escapeHtml(text)).toBe(html));
});

describe("printHtml", () => {
  it("prints a form as the issued sheet it is drawn as, narrower where that is wider than the paper", () => {
    const { sheet } = blankNamed("the table of 2026 with sums");
    const lettered = sheet.lettering.map((one) => ({ ...one, fontName: 'x"}</style>' }));
    const wide = { ...sheet, columnWidth: 200, lettering: lettered };
    const [binding] = bindSheet(wide).bindings;
    const template = binding && drawnTemplate(wide, binding);
    const html = printHtml([formWith([row("数量指标", "甲", "1项")])], () => template ?? newFormTemplate);
    expect(html).toContain("zoom:0.4");
    expect(html).toMatch(/<td class="look-\d+"[^>]*>甲<\/td>/);
    expect(count(html, /\.look-\d+ {/)).toBeGreaterThan(1);
    // The name of a font comes from a file.
    expect(count(html, "</style>")).toBe(1);
  });

  it("prints each form on the paper its sheet is set up for, as the office coloured it", () => {
    const { sheet } = blankNamed("the table of 2026 with sums");
    const lettering = sheet.lettering.map((one) => ({ ...one, fill: "#ffff99", ink: "#ff0000", vertical: "top" as const }));
    const page = { isLandscape: true as const, margins: { top: 30, bottom: 30, left: 40, right: 40 } };
    const across = { ...sheet, lettering, page };
    const [binding] = bindSheet(across).bindings;
    const drawn = binding && drawnTemplate(across, binding);
    const forms = [formWith([]), formWith([])];
    const html = printHtml(forms, (_, at) => (at === 1 ? drawn : undefined) ?? newFormTemplate);
    expect(html).toContain("@page { size: 595.25pt 842pt; margin: 0; }");
    expect(html).toContain("@page paper-2 { size: 842pt 595.25pt; margin: 0; }");
    expect(html).toContain(".paper-2 { page: paper-2; width: 842pt; height: 594.25pt; padding: 30pt 40pt 30pt 40pt; }");
    expect(html).toMatch(/\.look-1 \{.*vertical-align: top;.*background: #ffff99; color: #ff0000; \}/);
  });

  it("holds no markup but its own, whatever the form holds", () => {
    const attack = `</td></style><script>alert(1)</script><img src=x onerror="alert(2)">'`;
    const attacked = formWith([{ level1: attack, level2: attack, prefix: attack, name: attack, value: attack }], {
      title: attack,
      projectName: attack,
      annualGoal: attack,
      moneyUnit: attack,
      projectAttribute: attack,
    });
    const calm = formWith([{ level1: "甲", level2: "甲", prefix: "甲", name: "甲", value: "甲" }], { projectName: "甲" });
    const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gi)?.map((tag) => tag.replace(/ style="[^"]*"/, "")) ?? [];
    const html = printHtml([attacked]);
    expect(new Set(tags(html))).toEqual(new Set(tags(printHtml([calm]))));
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("loads nothing", () => {
    expect(printHtml([formWith([row("数量指标", "甲")])])).not.toMatch(/\b(src|href|url)\b|@import/i);
  });

  it("begins every form on a page of its own, numbered by itself", () => {
    const long = formWith(
      Array.from({ length: 40 }, (_, i) => row("数量指标", `甲${i}`)),
      { projectName: "长表" },
    );
    const html = printHtml([formWith([]), long]);
    expect(count(html, "<table")).toBe(3);
    expect(count(html, `<section class="page paper-1">`)).toBe(3);
    expect(html).toContain("第 1 页，共 1 页");
    expect(html).toContain("第 2 页，共 2 页");
  });

  it("leaves blank indicator rows out", () => {
    const rows = (html: string) => count(html, "<tr");
    expect(rows(printHtml([formWith([row("数量指标", "甲"), row("数量指标", "")])]))).toBe(
      rows(printHtml([formWith([row("数量指标", "甲")])])),
    );
  });

  it("heads each form by its project, below its unit where there are several", () => {
    const headings = (html: string) =>
      [...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/g)].map(([, level, text]) => `${level} ${text}`);
    const form = (implementingUnit: string, projectName: string) => formWith([], { implementingUnit, projectName });
    expect(headings(printHtml([form("甲中心", "培训费"), form("甲中心", "运维费")]))).toEqual(["1 培训费", "1 运维费"]);
    expect(headings(printHtml([form("甲中心", "培训费"), form("甲中心", "运维费"), form("乙中心", "展览费")]))).toEqual([
      "1 甲中心",
      "2 培训费",
      "2 运维费",
      "1 乙中心",
      "2 展览费",
    ]);
    // Not on the paper, but in the list.
    expect(printHtml([formWith([], { title: "绩效目标表" })])).toContain('<h1 class="unseen">绩效目标表</h1>');
  });

  it("marks header cells, of a column and of a row", () => {
    const html = printHtml([formWith([row("数量指标", "甲", "1项")])]);
    expect(html).toMatch(/<th scope="col" class="label"[^>]*>三级指标<\/th>/);
    expect(html).toMatch(/<th scope="row" class="level2"[^>]*>数量指标<\/th>/);
    expect(html).toMatch(/<th scope="row" class="label"[^>]*>项目名称<\/th>/);
    expect(html).toMatch(/<td class="name"[^>]*>甲<\/td>/);
  });

  it("is named after its project, for the PDF that is made of it", () => {
    expect(printHtml([formWith([], { projectName: "业务<费>" })])).toContain("<title>业务&lt;费&gt;</title>");
    expect(printHtml([formWith([], { projectName: "甲" }), formWith([])])).toContain("<title>甲等 2 个项目</title>");
    expect(printHtml([])).toContain("<title>项目支出绩效目标表</title>");
  });
});
