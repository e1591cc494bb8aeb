/**
 * The forms of the library with where each stands among them. Pure.
 *
 * Where a form stands changes only when forms come or go, so what is looked up by id costs nothing, however long the list is; what happens to a few forms
 * never goes through all of them one by one.
 */
import type { FormSummary } from "#shared/api/contract.ts";

export interface ListedForms {
  readonly forms: readonly FormSummary[];
  readonly positions: ReadonlyMap<number, number>;
}

export function listedForms(forms: readonly FormSummary[]): ListedForms {
  return { forms, positions: new Map(forms.map(({ id }, index) => [id, index])) };
}

/** With some forms shown otherwise; those that are not listed are passed over. */
export function showingOtherwise(
  { forms, positions }: ListedForms,
  ids: Iterable<number>,
  change: (form: FormSummary) => FormSummary,
): ListedForms {
  const changed = [...forms];
  for (const id of ids) {
    const index = positions.get(id);
    const form = index === undefined ? undefined : forms[index];
    if (index !== undefined && form) changed[index] = change(form);
  }
  return { forms: changed, positions };
}

/** With what is known now of these forms: `found` has those of them that are in the library. */
export function knowingNow(listed: ListedForms, ids: readonly number[], found: readonly FormSummary[]): ListedForms {
  const isHere = ({ id }: Pick<FormSummary, "id">) => listed.positions.has(id);
  const there = new Map(found.map((form) => [form.id, form]));
  const showing = showingOtherwise(listed, there.keys(), (form) => there.get(form.id) ?? form);
  const added = found.filter((form) => !isHere(form));
  const isGone = ids.some((id) => !there.has(id) && listed.positions.has(id));
  if (added.length === 0 && !isGone) return showing;
  const asked = new Set(ids);
  const left = isGone ? showing.forms.filter(({ id }) => there.has(id) || !asked.has(id)) : showing.forms;
  return listedForms([...left, ...added]);
}
