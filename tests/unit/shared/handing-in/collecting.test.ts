/** Which package of a unit stands. */
import { expect, it } from "vitest";
import type { Arrived } from "#shared/handing-in/arrived.ts";
import { collectUnits } from "#shared/handing-in/collecting.ts";

const form = {
  id: "1",
  file: "表.xlsx",
  template: "ningxia-2026",
  templateFingerprint: "",
  implementingUnit: "甲局",
  projectName: "培训",
  annualTotal: "1",
};

function arrived(hash: string | null, more: Partial<Arrived> & { readonly total?: string } = {}): Arrived {
  const { total = "1", ...rest } = more;
  return {
    package: `${hash ?? "散"}.zip`,
    unit: "甲局",
    year: 2026,
    hash,
    previous: null,
    made: "2026-03-01T08:00:00Z",
    forms: [{ ...form, sha256: total, projectTotal: total }],
    told: [],
    ...rest,
  };
}

it.each<readonly [string, readonly Arrived[], string, readonly string[]]>([
  ["one", [arrived("a")], "received", ["a.zip"]],
  [
    "the one that names the other, though its clock is behind",
    [arrived("a"), arrived("b", { previous: "a", made: "2026-02-01T08:00:00Z", total: "2" })],
    "changed",
    ["b.zip"],
  ],
  [
    "the last of a chain",
    [arrived("c", { previous: "b" }), arrived("a"), arrived("b", { previous: "a" })],
    "received",
    ["c.zip"],
  ],
  [
    "a later one, where nothing is named",
    [arrived("a"), arrived("b", { made: "2026-03-01T17:00:00+08:00", total: "2" })],
    "changed",
    ["b.zip"],
  ],
  ["neither of two that were made at once", [arrived("a"), arrived("b", { total: "2" })], "twice", ["a.zip", "b.zip"]],
  [
    "neither of two that name the same one before and were made at once",
    [arrived("a"), arrived("b", { previous: "a" }), arrived("c", { previous: "a", total: "2" })],
    "twice",
    ["b.zip", "c.zip"],
  ],
  [
    "neither of a package and loose files",
    [arrived("a"), arrived(null, { made: null, total: "2" })],
    "twice",
    ["a.zip", "散.zip"],
  ],
  ["one of two copies", [arrived("a"), arrived("a", { package: "另存.zip" })], "received", ["a.zip"]],
])("%s stands", (_, packages, state, standing) => {
  const [unit, ...others] = collectUnits(packages, undefined);
  expect(others).toEqual([]);
  expect([unit?.state, unit?.packages]).toEqual([state, standing]);
});

it("tells apart the years of a unit, and finds units under other printings of their names", () => {
  const units = collectUnits(
    [arrived("a", { unit: "甲 局" }), arrived("b", { year: 2025 })],
    [{ unit: "甲局", code: "", projects: ["培训", "维修"] }],
  );
  expect(units.map(({ unit, year, expected, missing }) => [unit, year, expected, missing])).toEqual([
    ["甲局", 2025, 2, ["维修"]],
    ["甲局", 2026, 2, ["维修"]],
  ]);
});

it("says which unit nobody expects, and that a project has two forms", () => {
  const own = { ...form, sha256: "", projectTotal: "1" };
  const twice = arrived("a", { forms: [own, { ...own, id: "2" }] });
  const units = collectUnits([twice], [{ unit: "乙局", code: "", projects: [] }]);
  const unit = units.find(({ state }) => state !== "missing");
  expect(unit?.told).toEqual(["“培训”有 2 张表。", "名单里没有这个单位。"]);
});

it("says who filled in another blank than most", () => {
  const filled = (hash: string, templateFingerprint: string) =>
    arrived(hash, { unit: hash, forms: [{ ...form, templateFingerprint, sha256: "", projectTotal: "1" }] });
  const units = collectUnits([filled("a", "今年"), filled("b", "去年"), filled("c", "今年"), filled("d", "")], undefined);
  expect(units.map(({ told }) => told.length)).toEqual([0, 1, 0, 0]);
  expect(units[1]?.told).toEqual(["有 1 张表填的不是多数表用的那份表样，请核对表样。"]);
});

it("what was refused is its unit's: of one that sent nothing else, of one that is not expected, and beside what came", () => {
  const came = arrived("a", { forms: [] });
  const refused = ["甲局", "乙局", "丙局"].map((unit) => ({ unit, why: `${unit}的上报包没有收。` }));
  const roster = ["甲局", "乙局", "丁局"].map((unit) => ({ unit, code: "", projects: ["修路"] }));
  const units = collectUnits([came], roster, refused);
  expect(units.map(({ unit, state, told }) => [unit, state, told[0]])).toEqual([
    ["丙局", "refused", "丙局的上报包没有收。"],
    ["丁局", "missing", undefined],
    ["甲局", "received", "甲局的上报包没有收。"],
    ["乙局", "refused", "乙局的上报包没有收。"],
  ]);
  expect(units.map(({ unexpected }) => unexpected ?? false)).toEqual([true, false, false, false]);
  expect(units.map(({ missing }) => missing.length)).toEqual([0, 1, 1, 1]);
});
