/** Which cells of a form have to be filled in. */
import { isAmountField, type Field } from "../../../../form/field.ts";
import { written } from "../cell-texts.ts";
import { bookSheet } from "../book-sheet.ts";

export const requiredCells = bookSheet<Field>({
  name: "必填项",
  more: "表上哪些格子必须填。",
  columns: ["项目"],
  rules: ["r01"],
  rowsOf: ({ required }) => required,
  write: (field, { nameOf }) => [nameOf(field)],
  read: (cell, { fieldOf }) => fieldOf(written(cell, "项目")),
  key: (field) => field,
  part: (required) => ({ required }),
  isAbout: (field, { finding: { places } }) => places.some((place) => "field" in place && place.field === field),
  candidates: (field, _, { nameOf }) => {
    const name = nameOf(field);
    return [{ fires: `${name}=`, silent: `${name}=${fillingOf(field)}` }];
  },
});

/** What may stand in it. */
export function fillingOf(field: Field): string {
  if (field === "year") return "2026";
  return isAmountField(field) ? "100" : "业务培训";
}
