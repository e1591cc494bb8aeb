/** Forms as JSON come back exactly as they were, keys this program does not know included. */
import { expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { flatForm } from "../../../helpers/flat-table.ts";

const read = (document: unknown, mark = "") =>
  readForms({ name: "表.json", bytes: new TextEncoder().encode(mark + JSON.stringify(document)) });

it("reads one form, without notes", () => {
  expect(read(flatForm)).toEqual([{ recognized: { form: flatForm, notes: [], unplaced: [], line: 1 } }]);
});

it("reads a list of forms, behind a byte order mark too", () => {
  expect(read([flatForm, flatForm], "\uFEFF")).toHaveLength(2);
});

it("keeps unknown keys at every level, and text as it is", () => {
  const form = {
    ...flatForm,
    midTermGoal: "三年内覆盖全区",
    funds: { ...flatForm.funds, annual: { total: "1" } },
    indicators: [{ ...flatForm.indicators[0], name: " 巡回\t乡镇 ", weight: "10" }],
  };
  expect(read(form).map(({ recognized }) => recognized.form)).toStrictEqual([form]);
});
