/** The office's own rule packs as the host keeps them: for whoever reviews a form, and for the settings. */
import type { OwnPack } from "#shared/api/packs.ts";
import type { Form } from "#shared/form/form.ts";
import { packOfBook } from "#shared/review/packs/book/pack-of-book.ts";
import type { RulePack } from "#shared/review/packs/rule-pack.ts";
import { definePart, usePart, type Desk } from "./desk.ts";
import { createStore } from "./store.ts";

export const rulePacks = definePart(() => createStore<{ readonly packs: readonly OwnPack[] }>({ packs: [] }));

export function useRulePacks(): readonly OwnPack[] {
  return usePart(rulePacks, ({ packs }) => packs);
}

export async function readPacks(desk: Desk): Promise<void> {
  desk.part(rulePacks).set({ packs: await desk.client.packs.list() });
}

/** The office's own pack for a form, where there is one; the same object as long as nothing of it changed. */
export function ownPack(packs: readonly OwnPack[], { template, year }: Pick<Form, "template" | "year">): RulePack | undefined {
  const book = packs.find((one) => one.template === template)?.book;
  return book && packOfBook(book, year);
}
