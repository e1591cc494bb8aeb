/** No text of a form becomes a formula where it is pasted, neither from the table nor from the plain text of the clipboard. */
import { describe, expect, it } from "vitest";
import { copyCells } from "#renderer/editor/clipboard/copy-cells.ts";
import { guarded, isNumber, unguarded } from "#renderer/editor/clipboard/formula-guard.ts";
import { spacedHtml } from "#renderer/editor/clipboard/html-text.ts";
import { parseTsv } from "#renderer/editor/clipboard/parse-tsv.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { writeField } from "#shared/form/field.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { templateOf } from "#shared/template/templates.ts";
import { formWith } from "../../helpers/forms.ts";

const formulas = [
  "=cmd|'/c calc'!A0",
  "+1+cmd|' /C'!A0",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "＝１＋１",
  "＋A1",
  "－A1",
  "＠SUM(1)",
  " =1",
];

/** The cells of a copied form that has this as an amount, and the copied text. */
function copied(amount: string) {
  const form = writeField(formWith([]), "funds.projectTotal", amount);
  const index = indexOf(layOut(form, templateOf(form.template)));
  const to = { row: index.layout.rowHeights.length - 1, column: index.layout.columnWidths.length - 1 };
  const { html, text } = copyCells(index, { from: { row: 0, column: 0 }, to });
  const plain = html.replace(/<\/?span[^>]*>/g, "").replaceAll("&nbsp;", " ");
  const cells = [...plain.matchAll(/<td[^>]*style="(?<style>[^"]*)"[^>]*>(?<text>[^<]*)/g)].map(({ groups }) => groups ?? {});
  return { cells, text };
}

const asText = String.raw`mso-number-format:'\@'`;

describe("an amount that is copied", () => {
  it.each([...formulas, "约100", "1e5", "007", "1/2", "１００", "(5)", "5%"])("%j is marked as text", (amount) => {
    const [html = ""] = amount.replaceAll("&", "&amp;").split("\n");
    const cell = copied(amount).cells.find(({ text }) => text === html);
    expect(cell?.["style"]).toContain(asText);
  });

  it.each(["36", "36.00", "-5", "1,234.50", "0.5"])("%s stays a number", (amount) => {
    const cell = copied(amount).cells.find(({ text }) => text === amount);
    expect(cell).toBeDefined();
    expect(cell?.["style"]).not.toContain(asText);
  });

  it("of more digits than a spreadsheet keeps is text", () => {
    expect(isNumber("1234567890123456")).toBe(false);
  });
});

describe("blanks of a text", () => {
  it("are written so that no program folds them", () => {
    expect(spacedHtml("　　目标一：甲  乙 丙")).toBe('　　目标一：甲<span style="mso-spacerun:yes">&nbsp;&nbsp;</span>乙 丙');
    expect(spacedHtml(" <甲>\t乙")).toBe(
      '<span style="mso-spacerun:yes">&nbsp;</span>&lt;甲&gt;<span style="white-space:pre">\t</span>乙',
    );
  });
});

describe("the plain text", () => {
  it.each(formulas)("holds %j behind an apostrophe, and reading takes it away again", (amount) => {
    const { text } = copied(amount);
    expect(text).toContain(`'${amount}`);
    expect(text.replaceAll(`'${amount}`, "")).not.toContain(amount.trim());
    expect(parseTsv(text).cells.map((cell) => cell.text)).toContain(amount);
  });

  it.each(["-", "-5", "+3%", "≥80%", "'引文'", "甲=乙"])("leaves %s alone", (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });
});
