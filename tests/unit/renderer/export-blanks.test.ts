/** What the export says a form is filled into, and what else it offers. */
import { expect, it } from "vitest";
import type { BlankSummary } from "#shared/api/blanks.ts";
import { blankChoices, blankName, blankTogether } from "#renderer/export/export-blanks.ts";

function blank(hash: string, template: string, year: number | null, confirmed = true): BlankSummary {
  const forms = [{ sheet: "表", title: "目标表", year, template }];
  return { id: 1, file: `${hash}.xlsx`, hash, size: 1, at: 1, forms, confirmed };
}

const blanks = [blank("旧", "ningxia-2026", 2025), blank("新", "ningxia-2026", 2026), blank("外", "national-2015", 2026)];

it("names the blank of each form, or the one that was chosen for all", () => {
  const named = { id: 1, template: "ningxia-2026", issuedBlank: "旧" };
  const builtIn = { id: 2, template: "ningxia-2026" };
  expect(blankName(named, blanks, undefined)).toBe("（填进《旧.xlsx》）");
  expect(blankName(named, [], undefined)).toContain("不在表格库里");
  expect(blankName(builtIn, blanks, undefined)).toBe("（内置表样）");
  expect(blankName(builtIn, blanks, "新")).toBe("（填进《新.xlsx》）");
  expect(blankName(named, blanks, "")).toBe("（内置表样）");
});

it("says of one workbook what all its forms have in common", () => {
  const [old, other] = ["旧", "新"].map((issuedBlank, id) => ({ id, template: "ningxia-2026", issuedBlank }));
  const without = { id: 3, template: "ningxia-2026" };
  if (!old || !other) throw new Error("no forms");
  expect(blankTogether([old, { ...old, id: 4 }], undefined)).toBe("旧");
  expect(blankTogether([old, other], undefined)).toBe("");
  expect(blankTogether([old, without], undefined)).toBe("");
  expect(blankTogether([old, without], "新")).toBe("新");
});

it("offers the confirmed blanks of the forms' templates, those of their year first", () => {
  const named = [{ id: 1, template: "ningxia-2026" }];
  const unconfirmed = blank("未", "ningxia-2026", 2026, false);
  expect(blankChoices(named, new Set([2026]), [...blanks, unconfirmed]).map((one) => one.blank)).toEqual(["新", "旧"]);
  expect(blankChoices([], new Set([2026]), blanks)).toEqual([]);
});
