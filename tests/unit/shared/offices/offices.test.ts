/** Names of offices: read from a workbook's cells, found by what somebody wrote, and put together where they are spellings of one. */
import { describe, expect, test } from "vitest";
import { findOffice, officesLike } from "#shared/offices/find-office.ts";
import { nameKey } from "#shared/offices/name-key.ts";
import { withNamedDepartments, type Office } from "#shared/offices/office.ts";
import { readOffices } from "#shared/offices/read-offices.ts";
import { spellingGroups, unknownNames, type UsedName } from "#shared/offices/spellings.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  const cells = rows.flatMap((texts, row) => texts.flatMap((text, column) => (text === "" ? [] : { row, column, text })));
  return { rowCount: rows.length, columnCount: 6, cells, merges: [], origin: "grid" };
}

function unit(name: string, more: Partial<Office> = {}): Office {
  return { kind: "unit", code: "", name, shortName: "", department: "示例厅", ...more };
}

function used(name: string, forms = 1, field: UsedName["field"] = "implementingUnit"): UsedName {
  return { field, name, forms };
}

describe("a code table", () => {
  test("is read below its title, columns in any order, a department written once holding for the units below it", () => {
    const sheet = sheetOf([
      ["2026年预算单位代码表"],
      ["主管部门", "单位代码", "单位名称", "单位简称", "备注"],
      ["示例厅", "101001", "示例厅本级", "厅本级"],
      ["", "101002", "示例培训中心", "", "新增"],
      ["示例局", "102001", "示例局机关"],
      ["合计", "", "合计"],
    ]);
    expect(readOffices([sheet])).toEqual([
      unit("示例厅本级", { code: "101001", shortName: "厅本级" }),
      unit("示例培训中心", { code: "101002" }),
      unit("示例局机关", { code: "102001", department: "示例局" }),
    ]);
  });

  test("may have its departments on a sheet of their own; those named beside units are departments too", () => {
    const departments = sheetOf([
      ["部门代码", "主管部门"],
      ["101", "示例厅"],
    ]);
    const read =
      readOffices([
        departments,
        sheetOf([
          ["单位名称", "主管部门"],
          ["示例局机关", "示例局"],
        ]),
      ]) ?? [];
    const named = withNamedDepartments(read).filter(({ kind }) => kind === "department");
    expect(named.map(({ code, name }) => [code, name])).toEqual([
      ["101", "示例厅"],
      ["", "示例局"],
    ]);
    expect(
      readOffices([
        sheetOf([
          ["项目名称", "金额"],
          ["培训", "1"],
        ]),
      ]),
    ).toBeUndefined();
  });
});

describe("an office", () => {
  const offices = [
    unit("示例厅本级", { code: "101001", shortName: "厅本级" }),
    unit("示例培训中心", { code: "101002", shortName: "中心" }),
    unit("示例信息中心", { code: "101003", shortName: "中心" }),
  ];

  test("is found by its name however it is printed, by a short name or a code, and not where two could be meant", () => {
    for (const written of ["示例厅（本级）", "101001示例厅本级", "厅本级", "101001"])
      expect(findOffice(offices, "unit", written)?.name).toBe("示例厅本级");
    for (const written of ["中心", "示例厅", "", "别的单位"]) expect(findOffice(offices, "unit", written)).toBeUndefined();
    expect(findOffice(offices, "department", "示例厅本级")).toBeUndefined();
  });

  test("is offered while it is typed, those that begin so first", () => {
    expect(officesLike(offices, "unit", "中心").map(({ name }) => name)).toEqual(["示例培训中心", "示例信息中心"]);
    expect(officesLike(offices, "unit", "1010").map(({ code }) => code)).toEqual(["101001", "101002", "101003"]);
    expect(officesLike(offices, "unit", "示例信息")[0]?.name).toBe("示例信息中心");
  });
});

test("spellings of one name have one key, other offices another", () => {
  const same = [
    "示例印刷有限公司",
    "示例印刷有限责任公司",
    " 示例印刷 ",
    "示例（印刷）有限公司",
    "１０１００１－示例印刷有限公司",
  ];
  expect(new Set(same.map(nameKey)).size).toBe(1);
  const others = ["示例厅", "示例厅本级", "示例一厅", "110指挥中心", "指挥中心", "有限公司"];
  expect(new Set(others.map(nameKey)).size).toBe(others.length);
});

describe("spellings", () => {
  const names = [used("示例厅本级", 5), used("示例厅（本级）", 9), used("示例局", 1), used("", 4)];

  test("are grouped with what most forms say; the table's name counts before that, and departments are apart", () => {
    expect(spellingGroups(names, [])).toEqual([
      { field: "implementingUnit", to: "示例厅（本级）", isOfTable: false, names: [names[1], names[0]] },
    ]);
    const offices = [unit("示例厅本级", { shortName: "厅机关" })];
    const more = [...names, used("厅机关", 2), used("示例厅本级", 3, "supervisingDepartment")];
    const [group, ...rest] = spellingGroups(more, offices);
    expect(group).toMatchObject({ to: "示例厅本级", isOfTable: true });
    expect(group?.names.map(({ name }) => name)).toEqual(["示例厅（本级）", "示例厅本级", "厅机关"]);
    expect(rest).toEqual([]);
  });

  test("a single name that the table writes otherwise is one to settle; two offices of the table are never put together", () => {
    expect(spellingGroups([used("示例厅本级")], [unit("示例厅（本级）")])).toMatchObject([{ to: "示例厅（本级）" }]);
    expect(spellingGroups([used("示例厅本级")], [unit("示例厅本级")])).toEqual([]);
    const two = [unit("示例印刷有限公司"), unit("示例印刷有限责任公司")];
    expect(spellingGroups([used("示例印刷有限公司"), used("示例印刷有限责任公司")], two)).toEqual([]);
  });

  test("what the table does not know is told where it knows any of that kind", () => {
    const all = [...names, used("另一厅", 2, "supervisingDepartment")];
    expect(unknownNames(all, [unit("示例厅本级")])).toEqual([names[2]]);
    expect(unknownNames(all, [])).toEqual([]);
  });
});
