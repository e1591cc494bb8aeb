/**
 * What became of last year's form after a draft was made of it, as far as the draft still says what came over: these texts can be taken
 * over again, or kept as they are.
 *
 * Invariant: what the person wrote, added or took out in the draft is never among them, and taking over all of them leaves none.
 */
import { compareForms } from "../comparing/compare-forms.ts";
import type { FormChange } from "../comparing/form-change.ts";
import { matchRows } from "../comparing/match-rows.ts";
import { takeOver } from "../comparing/take-over.ts";
import { changeFields } from "../comparing/change-fields.ts";
import { applyEdits, type Edit } from "../form/edit.ts";
import {
  indicatorField,
  indicatorLists,
  isAmountField,
  parseIndicatorField,
  readField,
  type IndicatorList,
} from "../form/field.ts";
import { withoutBlankRows, type Carried, type Form, type Indicator } from "../form/form.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { carryOver } from "./carry-over.ts";

/** What a draft was made of. */
export interface CarriedLink {
  /** Last year's form as it was then, without blank rows; moved on by what was kept since. */
  readonly base: Form;
  /** The year the draft was made for. */
  readonly year: number;
}

export interface ChangesSince {
  /** What the draft would be if it were made today. */
  readonly anew: Form;
  /** From the draft to that. */
  readonly changes: readonly FormChange[];
}

/** @param last Last year's form as it is now. */
export function changesSince(draft: Form, { base, year }: CarriedLink, last: Form): ChangesSince {
  const [before, anew] = [carried(base, year), carried(last, year)];
  const rows = {
    indicators: rowsSince(draft, before, anew, "indicators"),
    midTermIndicators: rowsSince(draft, before, anew, "midTermIndicators"),
  };
  const changes = compareForms(draft, anew).filter((change) => {
    if (change.kind === "moved") return false;
    if (change.kind === "added") return !rows[change.list].stayed.has(change.to);
    if (change.kind === "changed" && isAmountField(change.place)) return false;
    const place =
      change.kind === "changed" ? parseIndicatorField(change.was) : { list: change.list, index: change.from, column: "name" };
    if (!place) return change.kind === "changed" && readField(before, change.was) === change.left;
    const { was, went } = rows[place.list];
    const at = was.get(place.index);
    if (at === undefined) return false;
    if (change.kind === "removed") return went.has(at) && sameTexts(draft[place.list]?.[place.index], before[place.list]?.[at]);
    return readField(before, indicatorField(at, place.column, place.list)) === change.left;
  });
  return { anew, changes };
}

/** What is taken over is marked again as what came over. */
export function takeOverAgain(draft: Form, { anew }: ChangesSince, chosen: readonly FormChange[]): Edit[] {
  const edits = takeOver(draft, anew, chosen);
  const { form } = applyEdits(draft, edits);
  const marks: Record<string, Carried> = { ...form.carried };
  for (const change of chosen) {
    for (const field of changeFields(change, "right")) {
      const [state, place] = [anew.carried?.[field], placeIn(form, anew, field)];
      if (state && place !== undefined) marks[place] = state;
    }
  }
  return [...edits, { kind: "set-list", list: "carried", items: marks }];
}

/** What the draft counts as made of, once these changes are kept out of it. */
export function baseKeeping({ base, year }: CarriedLink, last: Form, draft: Form, kept: readonly FormChange[]): Form {
  const now = withoutBlankRows(last);
  const before = carried(base, year);
  const places = new Set(kept.flatMap((change) => keyOf(change, draft, before)));
  const same = compareForms(base, now).filter((change) => keyOf(change, base, base).some((key) => places.has(key)));
  return applyEdits(base, takeOver(base, now, same)).form;
}

/** Asked for at every change of the draft: by form, and by year. */
const carriedTo = rememberByObject<Form, Map<number, Form>>(() => new Map());

function carried(form: Form, year: number): Form {
  const known = carriedTo(form).get(year);
  if (known) return known;
  const made = carryOver(form, { from: form.year ?? year - 1, to: year, sha256: "" });
  carriedTo(form).set(year, made);
  return made;
}

interface RowsSince {
  /** Rows of the draft by where they stood when it was made. */
  readonly was: ReadonlyMap<number, number>;
  /** Of the rows today, those that were there then. */
  readonly stayed: ReadonlySet<number>;
  /** Of the rows then, those that are no longer there. */
  readonly went: ReadonlySet<number>;
}

function rowsSince(draft: Form, before: Form, anew: Form, list: IndicatorList): RowsSince {
  const [own, then, today] = [draft[list] ?? [], before[list] ?? [], anew[list] ?? []];
  const pairs = matchRows(then, today);
  const left = new Set(pairs.map((pair) => pair.left));
  return {
    was: new Map(matchRows(own, then).map((pair) => [pair.left, pair.right])),
    stayed: new Set(pairs.map((pair) => pair.right)),
    went: new Set(then.flatMap((_, index) => (left.has(index) ? [] : index))),
  };
}

/** Where a text of `anew` stands in the form. */
function placeIn(form: Form, anew: Form, field: string): string | undefined {
  const place = parseIndicatorField(field);
  if (!place) return field;
  const { list, index, column } = place;
  const pair = matchRows(form[list] ?? [], anew[list] ?? []).find(({ right }) => right === index);
  return pair && indicatorField(pair.left, column, list);
}

function sameTexts(one: Indicator | undefined, other: Indicator | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const columns = new Set([...Object.keys(one), ...Object.keys(other)].filter((column) => column !== "prefix"));
  return [...columns].every((column) => one[column] === other[column]);
}

/** By where it is today, or, of a row that went, where it was: a draft's rows are found among those it was made of. */
function keyOf(change: FormChange, of: Form, then: Form): string[] {
  if (change.kind === "moved") return [];
  if (change.kind !== "removed") return changeFields(change, "right").map((field) => `right ${field}`);
  const { list, from } = change;
  const at = of === then ? from : matchRows(of[list] ?? [], then[list] ?? []).find(({ left }) => left === from)?.right;
  return at === undefined ? [] : [`left ${indicatorLists.indexOf(list)} ${at}`];
}
