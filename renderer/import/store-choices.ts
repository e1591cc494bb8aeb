/**
 * What becomes of each form of the tray when the person stores: a form whose like is in the library stays where it is unless they say
 * otherwise, so that nothing is there twice by accident and nothing is replaced in silence.
 */
import type { StoreChoice, TrayForm } from "#shared/api/imports.ts";

/** `replace` names the form of the library whose content becomes an old version. */
export type Choice = { readonly kind: "skip" } | { readonly kind: "new" } | { readonly kind: "replace"; readonly form: number };

export type Choices = ReadonlyMap<number, Choice>;

export function isDuplicate({ inLibrary }: TrayForm): boolean {
  return inLibrary.length > 0;
}

export function defaultChoice(form: TrayForm): Choice {
  return { kind: isDuplicate(form) ? "skip" : "new" };
}

/** A form of the library that is gone can no longer be replaced: the person has to choose again. */
export function choiceOf(choices: Choices, form: TrayForm): Choice {
  const chosen = choices.get(form.id);
  if (!chosen || (chosen.kind === "replace" && !form.inLibrary.includes(chosen.form))) return defaultChoice(form);
  return chosen;
}

/** The choice of this kind for a form; replacing takes the first of its likes in the library. */
export function choiceOfKind(form: TrayForm, kind: Choice["kind"]): Choice {
  const [first] = form.inLibrary;
  if (kind !== "replace") return { kind };
  return first === undefined ? defaultChoice(form) : { kind, form: first };
}

export function withChoice(choices: Choices, form: TrayForm, choice: Choice): Choices {
  return new Map([...choices, [form.id, choice]]);
}

/** One choice for all forms whose like is in the library. */
export function withChoiceForDuplicates(choices: Choices, forms: readonly TrayForm[], kind: Choice["kind"]): Choices {
  const chosen = forms.filter(isDuplicate).map((form) => [form.id, choiceOfKind(form, kind)] as const);
  return new Map([...choices, ...chosen]);
}

/** The kind all duplicates have in common, if they have. */
export function commonKind(choices: Choices, forms: readonly TrayForm[]): Choice["kind"] | undefined {
  const kinds = new Set(forms.filter(isDuplicate).map((form) => choiceOf(choices, form).kind));
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}

/** What the host is told to store, in the order of the list. */
export function storeChoices(choices: Choices, forms: readonly TrayForm[]): StoreChoice[] {
  return forms.flatMap((form): StoreChoice[] => {
    const choice = choiceOf(choices, form);
    return choice.kind === "skip" ? [] : [{ id: form.id, as: choice }];
  });
}
