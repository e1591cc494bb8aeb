/**
 * Indicator rows that a narrow column wrapped: the rest of a name or value stands in a row of its own.
 *
 * A row alone with a name is usually an indicator whose value is missing, so rows are joined only on the evidence of the text itself: a
 * bracket still open, a comma at the break. A value alone goes to the row above if that has none.
 */
import type { LevelledRow } from "./indicator-row.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import type { SplitRow } from "./split-row.ts";
import type { Token } from "../tokens/token.ts";

/** Rows with the pieces of their name and value. */
export interface WholeRow extends Pick<LevelledRow, "row" | "name" | "value"> {
  readonly levels: readonly Token[];
}

export function joinWrappedRows(rows: readonly SplitRow[], ledger: Ledger): WholeRow[] {
  const whole: (WholeRow & { name: Token[]; value: Token[] })[] = [];
  for (const { row, levels, name, value } of rows) {
    const above = whole.at(-1);
    const isRest = above !== undefined && levels.length === 0 && goesOn(above, name, value);
    if (!isRest) {
      whole.push({ row, levels, name: name ? [name] : [], value: value ? [value] : [] });
      continue;
    }
    const isMoved = !name && value && above.value.length === 0;
    if (name) above.name.push(name);
    if (value) above.value.push(value);
    const rest = name ?? value;
    if (rest) ledger.note(rest, isMoved ? remarks.rowMoved(rest.text) : remarks.textJoined(rest.text));
  }
  return whole;
}

/** A cell is wrapped over a few rows; what goes on for longer was not one cell. */
const mostPieces = 24;

function goesOn(above: WholeRow, name: Token | undefined, value: Token | undefined): boolean {
  if (above.name.length === 0 || above.name.length + above.value.length > mostPieces) return false;
  const isNameBroken = name === undefined || isBroken(above.name, name);
  const isValueBroken = value === undefined || above.value.length === 0 || isBroken(above.value, value);
  return isNameBroken && isValueBroken;
}

const opening = "（(《〈“‘【〔[";
const closing = "）)》〉”’】〕]";

/** Whether a text cannot have ended where it was cut, or its rest cannot begin there. */
function isBroken(pieces: readonly Token[], rest: Token): boolean {
  const text = pieces.map((piece) => piece.text).join("");
  return isOpen(text) || /[、，,（(《“：:]$/.test(text) || /^[、，,；;：:。）)》”%％]/.test(rest.text);
}

function isOpen(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character) && depth > 0) depth -= 1;
  }
  return depth > 0;
}
