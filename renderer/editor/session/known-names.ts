/**
 * Names of indicators that a person may be about to write again: those of this form, the nearest above first, then those of the library's indicators,
 * of the same level first, also by the first letters of their pinyin. The library is asked only when nothing in the form begins like that, and after
 * a moment without a key.
 *
 * A name that was taken brings its usual sign and unit along, into a row that has no value yet. Nothing comes by itself.
 */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import type { Form } from "#shared/form/form.ts";
import { indicatorUse, wholeValue } from "#shared/indicators/indicator-use.ts";
import type { CellTarget, IndicatorTarget } from "#shared/layout/form-layout.ts";
import { indicatorCell } from "#shared/template/indicator-columns.ts";
import type { Client } from "#renderer/desk/client.ts";
import type { TypedCell } from "../cells/type-in-cells.ts";
import type { Completion } from "../grid/grid-port.ts";
import type { SessionState } from "./session-state.ts";

/** Milliseconds; longer than between two keys of a word. */
const calm = 200;
/** With less, too much of the library begins like that. */
const shortest = 2;
/** As many as are looked over at a glance. */
const mostChoices = 8;

interface Usual {
  readonly operator: string;
  readonly measure: string;
}

export interface KnownNames {
  /** Of this form; none for cells that are no names. */
  readonly list: (target: CellTarget) => readonly string[];
  /** Gives a longer name that begins with the text, or names by their pinyin, at once or later, if there are any. */
  readonly complete: (target: CellTarget, text: string, give: (known: Completion) => void) => void;
  /** One that was offered was taken. */
  readonly taken: (target: CellTarget, name: string) => void;
  /** The cell was left. */
  readonly left: () => void;
  /** What comes along with a text in a cell: sign and unit of a name that was taken, where the row had no value before. */
  readonly along: (before: Form, target: CellTarget, text: string) => readonly TypedCell[];
}

export function createKnownNames(core: SessionState, indicators: Client["indicators"]): KnownNames {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Of names that were offered of the library. */
  const usual = new Map<string, Usual>();
  let last: { readonly row: number; readonly name: string } | undefined;

  const names = ({ row }: IndicatorTarget) => {
    const { indicators: rows } = core.form();
    const all = printedRows(core.form(), core.template()).map(({ index }) => rows[index ?? -1]?.name ?? "");
    const nearest = [...all.slice(0, row).toReversed(), ...all.slice(row + 1)];
    return [...new Set(nearest)].filter((name) => name !== "");
  };
  const fromLibrary = async ({ row }: IndicatorTarget, text: string): Promise<Completion | undefined> => {
    const level2 = printedRows(core.form(), core.template())[row]?.level2.replace(/指标$/, "") ?? "";
    // What is being typed may have been saved already.
    const offers = (await indicators.offers({ text, level2 })).filter(({ name }) => name !== text);
    // Of a name in several levels that of this one comes first, and counts.
    for (const { name, operator, measure } of offers.toReversed()) usual.set(name, { operator, measure });
    const longer = offers.find(({ name }) => goesOn(name, text));
    if (longer) return { rest: longer.name };
    const byPinyin = [...new Set(offers.map(({ name }) => name))].slice(0, mostChoices);
    return /^[a-z]+$/i.test(text) && byPinyin.length > 0 ? { names: byPinyin } : undefined;
  };
  const usualOf = (before: Form, name: string): Usual | undefined => {
    const here = before.indicators.find((row) => row.name === name && wholeValue(row) !== "");
    return (here && indicatorUse(here)) ?? usual.get(name);
  };

  return {
    list: (target) => (isName(target) ? names(target) : []),
    complete(target, text, give) {
      clearTimeout(timer);
      last = undefined;
      if (!isName(target) || text.trim() === "") return;
      const here = names(target).find((name) => goesOn(name, text));
      if (here !== undefined) return give({ rest: here });
      if (text.length < shortest) return;
      timer = setTimeout(() => {
        // Out of reach, the library offers nothing.
        fromLibrary(target, text).then(
          (known) => known && give(known),
          () => undefined,
        );
      }, calm);
    },
    taken(target, name) {
      if (isName(target)) last = { row: target.row, name };
    },
    left() {
      last = undefined;
    },
    along(before, target, text) {
      if (!isName(target) || last?.row !== target.row || last.name !== text) return [];
      const index = printedRows(before, core.template())[target.row]?.index;
      const row = index === undefined ? undefined : before.indicators[index];
      const known = usualOf(before, text);
      if (!known || (row && wholeValue(row) !== "")) return [];
      return columnsOf(known, core).map(([column, part]) => ({ target: { ...target, column }, text: part }));
    },
  };
}

/** Where sign and unit go: columns of their own, or the value, around the number that is to come. */
function columnsOf({ operator, measure }: Usual, core: SessionState): (readonly ["operator" | "unit" | "value", string])[] {
  const has = (column: "operator" | "unit") => indicatorCell(core.template(), column) !== undefined;
  const apart = [
    ...(has("operator") ? [["operator", operator] as const] : []),
    ...(has("unit") ? [["unit", measure] as const] : []),
  ];
  const rest = `${has("operator") ? "" : operator}${has("unit") ? "" : measure}`;
  return [...apart, ["value", rest] as const].filter(([, text]) => text !== "");
}

function isName(target: CellTarget): target is IndicatorTarget {
  return target.kind === "indicator" && target.column === "name" && (target.list ?? "indicators") === "indicators";
}

function goesOn(name: string, text: string): boolean {
  return name.length > text.length && name.startsWith(text);
}
