/** Where the person is among the blanks, and what they answered of each and did not confirm yet: both stay when the page is left. */
import type { Answer } from "#shared/binding/answers.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

/** The name of the page. */
export const blanksPage = "blanks";

export type BlankPlace = { readonly kind: "pack"; readonly id: string } | { readonly kind: "blank"; readonly id: number };

export type Answers = readonly (readonly Answer[])[];

interface Place {
  readonly place: BlankPlace | undefined;
  readonly answers: ReadonlyMap<number, Answers>;
  /** The file that is being read. */
  readonly opening: string | undefined;
}

export const blankPlace = definePart(() => createStore<Place>({ place: undefined, answers: new Map(), opening: undefined }));

export function showBlank(desk: Desk, place: BlankPlace | undefined): void {
  desk.part(blankPlace).set({ place });
}

/** As long as it is read, that is said where it will be shown. */
export async function whileOpening<Read>(desk: Desk, file: string, read: () => Promise<Read>): Promise<Read> {
  const { set } = desk.part(blankPlace);
  set({ opening: file });
  try {
    return await read();
  } finally {
    set({ opening: undefined });
  }
}

/** `undefined`: as they are kept. */
export function keepAnswers(desk: Desk, id: number, given: Answers | undefined): void {
  desk.part(blankPlace).set(({ answers }) => {
    const others = [...answers].filter(([one]) => one !== id);
    return { answers: new Map(given ? [...others, [id, given]] : others) };
  });
}
