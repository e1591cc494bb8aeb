import { describe, expect, test } from "vitest";
import { moveFormula, offsetFormula, type MovingSheet } from "#backend/issued/formula/move-formula.ts";
import { RowMoves, type RowChange } from "#backend/issued/rows/row-moves.ts";
import { movementOf } from "#backend/issued/rows/movement.ts";
import { UnmovableError } from "#backend/issued/unmovable-error.ts";

const sheets = ["Sheet1", "汇 总", "It's", "Sheet4"].map((name, index) => ({
  name,
  index,
  path: `${index}.xml`,
  hasCells: true,
}));

/** As formulas on the first sheet see it. */
function moving(change: RowChange, moved = 0, from = 0): MovingSheet {
  const sheet = sheets[moved];
  if (!sheet) throw new Error("no such sheet");
  return movementOf(sheet, new RowMoves([change]), sheets).seenFrom(sheets[from]);
}

const twoBeforeTen: RowChange = { kind: "insert", after: 9, count: 2 };

describe("what moves", () => {
  test.each([
    ["A9+A10", "A9+A12"],
    ["SUM($A$10:B$20)", "SUM($A$12:B$22)"],
    ["SUM(A5:A20)", "SUM(A5:A22)"],
    ["SUM(A20:A5)", "SUM(A22:A5)"],
    ["SUM(10:12,$9:$10)", "SUM(12:14,$9:$12)"],
    ["a10+b3", "A12+b3"],
    ["Sheet1!A10", "Sheet1!A12"],
    ["'Sheet1'!A10", "'Sheet1'!A12"],
    ["sheet1!$A$10", "sheet1!$A$12"],
    ["A10#", "A12#"],
    ["@A10", "@A12"],
    ["A1:INDEX(B10:B12,1)", "A1:INDEX(B12:B14,1)"],
    ["A10:A12 B10:B12,{1,2;3,4}", "A12:A14 B12:B14,{1,2;3,4}"],
    ['-A10%&"A10"', '-A12%&"A10"'],
    ["IF(A10>=1E5,A10^2,.5*A10)", "IF(A12>=1E5,A12^2,.5*A12)"],
    ["SUM(A10:A1048576)", "SUM(A12:A1048576)"],
    ["_xlfn.XLOOKUP(A10,B10:B11,C10:C11)", "_xlfn.XLOOKUP(A12,B12:B13,C12:C13)"],
  ])("%s", (before, after) => {
    expect(moveFormula(before, moving(twoBeforeTen))).toBe(after);
  });
});

describe("what is left alone", () => {
  test.each([
    '"A10 ""A11"" "&1',
    "LOG10(5)",
    "A10B",
    "税率_A10",
    "Q10.total",
    "_xlpm.A10",
    "SUM(A:C)",
    "SUM(A1:A1048576)",
    "Table1[[#All],[A10]]",
    "表1[金额'[A10]",
    "[1]Sheet1!A10",
    "'[预算 2026.xlsx]Sheet1'!$A$10",
    "Sheet4!A10",
    "'汇 总'!A10",
    "'It''s'!A10:B20",
    "#REF!A10",
    "Sheet1!#REF!",
    "Sheet1!合计",
    "XFE10",
    "A1048577",
    "A0",
    "A9",
    "1.5*10",
    "#N/A",
    "TRUE",
  ])("%s", (formula) => {
    expect(moveFormula(formula, moving(twoBeforeTen))).toBe(formula);
  });
});

test("a reference to another sheet moves with that sheet, whatever its name", () => {
  expect(moveFormula("'It''s'!A10+A10", moving(twoBeforeTen, 2))).toBe("'It''s'!A12+A10");
  expect(moveFormula("'汇 总'!$A$10", moving(twoBeforeTen, 1))).toBe("'汇 总'!$A$12");
});

describe("what cannot move", () => {
  test("a reference through several sheets, where the rows it names move", () => {
    expect(() => moveFormula("SUM(Sheet1:Sheet4!A10)", moving(twoBeforeTen))).toThrow(UnmovableError);
    expect(() => moveFormula("SUM('Sheet1:It''s'!A10)", moving(twoBeforeTen, 1))).toThrow(UnmovableError);
    expect(moveFormula("SUM(Sheet1:Sheet4!A5)", moving(twoBeforeTen))).toBe("SUM(Sheet1:Sheet4!A5)");
  });

  test("a reference whose rows are all gone", () => {
    const gone: RowChange = { kind: "delete", first: 10, last: 11 };
    expect(() => moveFormula("A10", moving(gone))).toThrow(UnmovableError);
    expect(() => moveFormula("SUM(A10:A11)", moving(gone))).toThrow(UnmovableError);
    expect(moveFormula("SUM(A9:A11)+A12", moving(gone))).toBe("SUM(A9:A9)+A10");
  });
});

test("a copied formula moves what is relative, in other sheets and workbooks too, and goes around at the edges", () => {
  expect(offsetFormula("A1+$A1+A$1+$A$1+Sheet4!B2+[1]X!C3", 2, 1)).toBe("B3+$A3+B$1+$A$1+Sheet4!C4+[1]X!D5");
  expect(offsetFormula("A1", -1, 0)).toBe("A1048576");
  expect(offsetFormula("SUM(1:1,A:A)", 1, 1)).toBe("SUM(2:2,B:B)");
});
