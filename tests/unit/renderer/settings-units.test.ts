/** Units that take turns: each keeps its own defaults, and stands in the settings once. */
import { expect, test } from "vitest";
import { usualSettings, type Settings } from "#shared/api/settings.ts";
import { addUnit, leaveUnit, switchTo } from "#renderer/settings/units.ts";

const first: Settings = {
  ...usualSettings,
  implementingUnit: "厅本级",
  supervisingDepartment: "示例厅",
  year: 2027,
  moneyUnit: "元",
};

test("a unit that is added begins with department and year of the one before, which waits with its own", () => {
  const added = { ...first, ...addUnit(first) };
  expect(added).toMatchObject({ implementingUnit: "", supervisingDepartment: "示例厅", year: 2027 });
  const second: Settings = { ...added, implementingUnit: "示例中心", year: 2028, moneyUnit: "万元" };
  const [waiting] = second.otherUnits;
  if (!waiting) throw new Error("nobody waits");
  const back = { ...second, ...switchTo(second, waiting) };
  expect(back).toMatchObject({
    implementingUnit: "厅本级",
    year: 2027,
    moneyUnit: "元",
    otherUnits: [{ implementingUnit: "示例中心", year: 2028, moneyUnit: "万元" }],
  });
  expect({ ...back, ...leaveUnit(back) }).toEqual({ ...second, otherUnits: [] });
});

test("one that was never named does not stay behind, and the last one does not go", () => {
  const added = { ...first, ...addUnit(first) };
  const [waiting] = added.otherUnits;
  expect(waiting && { ...added, ...switchTo(added, waiting) }).toEqual(first);
  expect({ ...first, ...leaveUnit(first) }).toEqual(first);
});
