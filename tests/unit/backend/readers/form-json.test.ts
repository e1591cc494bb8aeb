/** Forms as JSON come back exactly as they were, keys this program does not know included. */
import { expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { flatForm } from "../../../helpers/flat-table.ts";

const read = async (document: unknown, mark = "") =>
  (await readForms({ name: "表.json", bytes: new TextEncoder().encode(mark + JSON.stringify(document)) })).forms;

it("reads one form, without notes", async () => {
  expect(await read(flatForm)).toEqual([{ recognized: { form: flatForm, notes: [], unplaced: [], line: 1, origins: {} } }]);
});

it("reads a list of forms, behind a byte order mark too", async () => {
  expect(await read([flatForm, flatForm], "\uFEFF")).toHaveLength(2);
});

it("keeps unknown keys at every level, and text as it is", async () => {
  const form = {
    ...flatForm,
    midTermGoal: "三年内覆盖全区",
    funds: { ...flatForm.funds, annual: { total: "1" } },
    indicators: [{ ...flatForm.indicators[0], name: " 巡回\t乡镇 ", weight: "10" }],
  };
  expect((await read(form)).map(({ recognized }) => recognized.form)).toStrictEqual([form]);
});
