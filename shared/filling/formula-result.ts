/**
 * What a formula of a blank comes to once its amounts are written: sums and differences of bound cells, exactly.
 *
 * `undefined` for anything else, and for a formula that reaches a cell nothing is known of; the program that opens the workbook computes it.
 */
import { Big } from "big.js";
import type { Binding } from "../binding/binding.ts";
import { cellName, rangeOf, slotOf } from "../sheet/cell-name.ts";
import { parseAmount } from "../value/amount.ts";

/** `amounts` are the texts of bound amounts by the names of their cells. */
export function formulaResult(
  cell: string,
  amounts: ReadonlyMap<string, string>,
  fields: Binding["fields"],
  above: readonly string[] = [],
): Big | undefined {
  const formulas = new Map([...fields.values()].map((bound) => [cellName(bound), bound.formula]));
  if (above.includes(cell) || !amounts.has(cell)) return undefined;
  const formula = formulas.get(cell);
  if (formula === undefined) return amountOf(amounts.get(cell) ?? "");
  const value = (name: string) => formulaResult(name, amounts, fields, [...above, cell]);
  const reader = new FormulaReader(formula, value);
  return reader.whole();
}

function amountOf(text: string): Big | undefined {
  return text === "" ? new Big(0) : parseAmount(text);
}

const token = /\s*(?:(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(\d+(?:\.\d+)?)|(SUM)(?=\s*\()|([-+(),]))/y;

/** Reads additions, subtractions, brackets and SUM; everything else makes the whole unknown. */
class FormulaReader {
  readonly #tokens: string[] = [];
  readonly #value: (cell: string) => Big | undefined;
  #at = 0;

  constructor(formula: string, value: (cell: string) => Big | undefined) {
    this.#value = value;
    const text = formula.trim().replace(/^\+/, "");
    token.lastIndex = 0;
    while (token.lastIndex < text.length) {
      const from = token.lastIndex;
      const found = token.exec(text);
      if (!found) {
        this.#tokens.push(text.slice(from));
        break;
      }
      this.#tokens.push(found[0].trim().replaceAll("$", ""));
    }
  }

  whole(): Big | undefined {
    const result = this.#sum();
    return this.#at === this.#tokens.length ? result : undefined;
  }

  #sum(): Big | undefined {
    let result = this.#signed();
    while (this.#is("+") || this.#is("-")) {
      const sign = this.#next() === "-" ? -1 : 1;
      const term = this.#signed();
      result = result && term && result.plus(term.times(sign));
    }
    return result;
  }

  #signed(): Big | undefined {
    if (!this.#is("-")) return this.#term();
    this.#next();
    return this.#term()?.times(-1);
  }

  #term(): Big | undefined {
    const word = this.#next();
    if (word === "(") return this.#closed(this.#sum());
    if (word === "SUM" && this.#next() === "(") return this.#closed(this.#arguments());
    if (/^\d/.test(word)) return new Big(word);
    return slotOf(word) ? this.#value(word) : undefined;
  }

  #arguments(): Big | undefined {
    let result: Big | undefined = new Big(0);
    do {
      const range = this.#tokens[this.#at]?.includes(":") ? this.#next() : undefined;
      const part = range === undefined ? this.#sum() : this.#over(range);
      result = result && part && result.plus(part);
      if (!this.#is(",")) break;
      this.#next();
    } while (this.#at < this.#tokens.length);
    return result;
  }

  #over(name: string): Big | undefined {
    const range = rangeOf(name);
    if (!range) return undefined;
    let result: Big | undefined = new Big(0);
    for (let row = range.row; row < range.row + range.rowSpan; row++) {
      for (let column = range.column; column < range.column + range.columnSpan; column++) {
        const value = this.#value(cellName({ row, column }));
        result = result && value && result.plus(value);
      }
    }
    return result;
  }

  #closed(inside: Big | undefined): Big | undefined {
    return this.#next() === ")" ? inside : undefined;
  }

  #is(word: string): boolean {
    return this.#tokens[this.#at] === word;
  }

  #next(): string {
    this.#at += 1;
    return this.#tokens[this.#at - 1] ?? "";
  }
}
