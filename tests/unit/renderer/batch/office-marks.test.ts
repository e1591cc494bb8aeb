/** Names of the open form that the code table does not have as they are written. */
import { expect, test } from "vitest";
import { officeMarks } from "#renderer/batch/office-marks.ts";
import type { Office } from "#shared/offices/office.ts";
import { formWith } from "../../../helpers/forms.ts";

const unit: Office = { kind: "unit", name: "示例厅本级", code: "101001", shortName: "厅本级", department: "示例厅" };
const marked = (implementingUnit: string, offices: readonly Office[]) =>
  [...officeMarks(formWith([], { implementingUnit, supervisingDepartment: "示例厅" }), offices).byPath].map(
    ([field, { sentence }]) => `${field} ${sentence}`,
  );

test.each([
  ["as the table has it", "示例厅本级", [unit], []],
  ["by its short name", "厅本级", [unit], ["implementingUnit 代码表里写作“示例厅本级”。"]],
  ["unknown to the table", "别的单位", [unit], ["implementingUnit 代码表里没有这个名称，请核对。"]],
  ["not filled in yet", "", [unit], []],
  ["without a table", "别的单位", [], []],
])("%s", (_, name, offices, told) => expect(marked(name, offices)).toEqual(told));
