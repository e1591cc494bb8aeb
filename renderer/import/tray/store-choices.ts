/**
 * What becomes of each form of the tray when the person stores: a form whose like is in the library, or before it in the tray, or that holds
 * what its source does not show, stays where it is unless they say otherwise, so that nothing is there twice by accident, nothing is replaced
 * in silence, and nothing slips in that nobody saw.
 */
import type { StoreChoice, TrayForm } from "#shared/api/imports.ts";
import { trayLikes, type TrayLikes } from "./tray-likes.ts";

/** `replace` names the form of the library whose content becomes an old version. */
export type Choice = { readonly kind: "skip" } | { readonly kind: "new" } | { readonly kind: "replace"; readonly form: number };

export type Choices = ReadonlyMap<number, Choice>;

export function isDuplicate({ inLibrary }: TrayForm): boolean {
  return inLibrary.length > 0;
}

export function defaultChoice(form: TrayForm, likes: TrayLikes): Choice {
  return { kind: isDuplicate(form) || likes.isLater(form.id) || form.hidden ? "skip" : "new" };
}

/** A form of the library that is gone can no longer be replaced: the person has to choose again. */
export function choiceOf(choices: Choices, form: TrayForm, likes: TrayLikes): Choice {
  const chosen = choices.get(form.id);
  if (!chosen || (chosen.kind === "replace" && !form.inLibrary.includes(chosen.form))) return defaultChoice(form, likes);
  return chosen;
}

/** The choice of this kind for a form; replacing takes the first of its likes in the library. */
export function choiceOfKind(form: TrayForm, kind: Choice["kind"]): Choice {
  const [first] = form.inLibrary;
  if (kind !== "replace") return { kind };
  return first === undefined ? { kind: "new" } : { kind, form: first };
}

export function withChoice(choices: Choices, form: TrayForm, choice: Choice): Choices {
  return new Map([...choices, [form.id, choice]]);
}

/** The forms one choice can be made for: of several that are alike in the tray the first, since only one can take the library's place. */
export function firstDuplicates(forms: readonly TrayForm[]): TrayForm[] {
  const likes = trayLikes(forms);
  return forms.filter((form) => isDuplicate(form) && !likes.isLater(form.id));
}

/** One choice for all forms whose like is in the library. */
export function withChoiceForDuplicates(choices: Choices, forms: readonly TrayForm[], kind: Choice["kind"]): Choices {
  const chosen = firstDuplicates(forms).map((form) => [form.id, choiceOfKind(form, kind)] as const);
  return new Map([...choices, ...chosen]);
}

/** The kind all duplicates have in common, if they have. */
export function commonKind(choices: Choices, forms: readonly TrayForm[]): Choice["kind"] | undefined {
  const likes = trayLikes(forms);
  const kinds = new Set(firstDuplicates(forms).map((form) => choiceOf(choices, form, likes).kind));
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}

/** What the host is told to store, in the order of the list. */
export function storeChoices(choices: Choices, forms: readonly TrayForm[]): StoreChoice[] {
  const likes = trayLikes(forms);
  return forms.flatMap((form): StoreChoice[] => {
    const choice = choiceOf(choices, form, likes);
    return choice.kind === "skip" ? [] : [{ id: form.id, as: choice }];
  });
}
