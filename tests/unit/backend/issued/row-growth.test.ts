/**
 * Excel's rules for inserted and deleted rows, kind by kind.
 *
 * Everything lies on rows 5 to 7. Two rows are inserted before, or the row itself is deleted at: 3 (above), 5 (the first), 6 (inside), 7 (the last), 9 (below).
 * The rules are Excel's as its help tells them for references ("Insert or delete rows and columns", "Move or copy a formula": what lies below moves, an area grows
 * where rows are put inside it and shrinks where it loses some, a fixed reference moves like a relative one) and as [MS-XLS] and ECMA-376 18.3 tell
 * where each kind keeps its rows (a break its upper row from 1, an anchor and a comment's box theirs from 0). The anchor rules are those of "Move and size with cells".
 */
import { describe, expect, test } from "vitest";
import { editIssued } from "#backend/issued/edit-issued.ts";
import type { RowChange } from "#backend/issued/rows/row-moves.ts";
import { growthWorkbook, readOff, type Kind } from "./growth-workbook.ts";

const places = [3, 5, 6, 7, 9];
const changes: [string, RowChange][] = [
  ...places.map((row): [string, RowChange] => [`two rows before ${row}`, { kind: "insert", after: row - 1, count: 2 }]),
  ...places.map((row): [string, RowChange] => [`row ${row} deleted`, { kind: "delete", first: row, last: row }]),
];

/** An area of column or columns, from row 5 to 7. */
function area(write: (first: number, last: number) => string): string[] {
  return (
    [
      [7, 9],
      [7, 9],
      [5, 9],
      [5, 9],
      [5, 7],
      [4, 6],
      [5, 6],
      [5, 6],
      [5, 6],
      [5, 7],
    ] as const
  ).map(([first, last]) => write(first, last));
}

const single = ["7 8 9", "7 8 9", "5 8 9", "5 6 9", "5 6 7", "4 5 6", "- 5 6", "5 - 6", "5 6 -", "5 6 7"];

/** Where rows 5, 6 and 7 are, without those that are gone. */
const left = single.map((rows) => rows.replaceAll("-", "").trim().split(/ +/).map(Number));

const expected: Record<Kind, string[]> = {
  values: single,
  formulas: area((first, last) => `B${first}:B${last}`),
  "formulas of another sheet": area((first, last) => `B${first}:B${last}`),
  // Shared as long as all of it is there; written out where a member is gone, and in new rows, which get the formula of the row above.
  "shared formulas": [
    "C7:C9=B7*$B$10 C8~ C9~",
    "C7:C9=B7*$B$10 C8~ C9~",
    "C5:C9=B5*$B$10 C6=B6*$B$10 C7=B7*$B$10 C8~ C9~",
    "C5:C9=B5*$B$10 C6~ C7=B7*$B$10 C8=B8*$B$10 C9~",
    "C5:C7=B5*$B$8 C6~ C7~",
    "C4:C6=B4*$B$7 C5~ C6~",
    "C5=B5*$B$7 C6=B6*$B$7",
    "C5=B5*$B$7 C6=B6*$B$7",
    "C5=B5*$B$7 C6=B6*$B$7",
    "C5:C7=B5*$B$8 C6~ C7~",
  ],
  merges: area((first, last) => `A${first}:A${last}`),
  comments: left.map((rows) => [rows.join(" "), rows.join(" "), rows.map((row) => row - 1).join(" ")].join(" | ")),
  hyperlinks: area((first, last) => `D${first}:D${last}`),
  // A new row is as high as the one above it.
  "row heights": [
    [7, 21, 8, 22, 9, 23],
    [7, 21, 8, 22, 9, 23],
    [5, 21, 6, 21, 7, 21, 8, 22, 9, 23],
    [5, 21, 6, 22, 7, 22, 8, 22, 9, 23],
    [5, 21, 6, 22, 7, 23],
    [4, 21, 5, 22, 6, 23],
    [5, 22, 6, 23],
    [5, 21, 6, 23],
    [5, 21, 6, 22],
    [5, 21, 6, 22, 7, 23],
  ].map((pairs) =>
    pairs
      .map((number, i) => (i % 2 === 0 ? `${number}" ht="` : `${number} `))
      .join("")
      .trim(),
  ),
  validations: area((first, last) => `E${first}:E${last} $B$${first}:$B$${last}`),
  "conditional formats": area((first, last) => `F${first}:F${last} $B${first}=""`),
  "conditional formats in extensions": area((first, last) => `G${first}:G${last} $B${first}=Sheet2!$A$1`),
  "names and print areas": area(
    (first, last) => `Sheet1!$A$${first}:$F$${last} Sheet1!$A:$B,Sheet1!$${first}:$${last} Sheet1!$B$${first}:$B$${last}`,
  ),
  // Above row 7, or above the one that takes its place.
  "row breaks": ["8", "8", "8", "8", "6", "5", "5", "5", "6", "6"],
  // A corner in a deleted row goes to the top of the next one.
  "drawing anchors": [
    "6+500 8+500",
    "6+500 8+500",
    "4+500 8+500",
    "4+500 8+500",
    "4+500 6+500",
    "3+500 5+500",
    "4+0 5+500",
    "4+500 5+500",
    "4+500 6+0",
    "4+500 6+500",
  ],
  "protected ranges": area((first, last) => `B${first}:B${last}`),
  "ignored errors": area((first, last) => `B${first}:B${last}`),
  // The filter begins one row higher, with its heads.
  filters: ["E6:F9", "E4:F9", "E4:F9", "E4:F9", "E4:F7", "E3:F6", "E4:F6", "E4:F6", "E4:F6", "E4:F7"],
  charts: area((first, last) => `Sheet1!$B$${first}:$B$${last}`),
};

describe.each(Object.entries(expected) as [Kind, string[]][])("%s", (kind, results) => {
  test.each(changes.map(([name, change], i) => ({ name, change, result: results[i] })))("$name", ({ change, result }) => {
    const { bytes } = editIssued("表.xlsx", growthWorkbook(), [{ sheet: "Sheet1", rows: [change] }]);
    expect(readOff(bytes, kind)).toBe(result);
  });
});
