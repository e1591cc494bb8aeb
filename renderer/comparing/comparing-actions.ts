/** Opening the page, choosing its sides, and comparing years in the background. */
import type { Desk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import type { Form } from "#shared/form/form.ts";
import { comparingPage, comparingState } from "./comparing-state.ts";
import { inOrderOfYears, likest, versionLabel, yearBefore, type Side, type Sides } from "./sides.ts";

/** One form beside what it is most likely compared with, or two beside each other; nothing chosen where none is given. */
export async function openComparing(desk: Desk, ids: readonly number[]): Promise<void> {
  await openSession(desk)?.flush();
  const { forms = [] } = desk.part(formsList).get();
  const [one, other] = ids.flatMap((id) => forms.find((form) => form.id === id) ?? []);
  desk.part(comparingState).set({ mode: "forms", taken: [], problem: undefined });
  if (one) {
    const beside = other ?? yearBefore(one, forms);
    setSides(desk, beside ? inOrderOfYears(one, beside) : await besideItsPast(desk, one.id));
  }
  showPage(desk, comparingPage);
}

async function besideItsPast(desk: Desk, id: number): Promise<Sides> {
  const [latest] = await desk.client.forms.versions({ id });
  const left: Side | undefined = latest && { kind: "version", id, version: latest.id, name: versionLabel(latest) };
  return { left, right: { kind: "form", id } };
}

export function setSides(desk: Desk, sides: Sides): void {
  desk.part(comparingState).set({ sides, taken: [], problem: undefined });
}

/** @param other What stands on the other side: of several forms in the file its like is taken. */
export async function openFile(desk: Desk, side: "left" | "right", other: Form | undefined): Promise<void> {
  const [file] = await askFiles(() => {});
  if (!file) return;
  const store = desk.part(comparingState);
  store.set({ reading: file.name, problem: undefined });
  try {
    const { forms } = await desk.client.comparisons.read({ file });
    const { files, sides } = store.get();
    store.set({ files: [...files.filter(({ name }) => name !== file.name), { name: file.name, forms }] });
    const form = likest(forms, other);
    if (form) setSides(desk, { ...sides, [side]: { kind: "file", name: file.name, form } });
  } catch (error) {
    store.set({ problem: failureText(error) });
  } finally {
    store.set({ reading: undefined });
  }
}

export async function compareYears(desk: Desk, left: number, right: number): Promise<void> {
  const store = desk.part(comparingState);
  store.get().run?.abort();
  const run = new AbortController();
  store.set({ run });
  await openSession(desk)?.flush();
  store.set({ mode: "years", years: { left, right, compared: undefined }, running: { done: 0, total: 0 }, problem: undefined });
  try {
    for await (const { done, total, compared } of await desk.client.comparisons.years(
      { left, right },
      { signal: run.signal },
    )) {
      store.set({ running: { done, total }, ...(compared && { years: { left, right, compared } }) });
    }
  } catch (error) {
    if (!run.signal.aborted) store.set({ problem: failureText(error) });
  } finally {
    if (store.get().run === run) store.set({ running: undefined, run: undefined });
  }
}

/** The latest year beside the one before it, until others are chosen. */
export async function showYears(desk: Desk): Promise<void> {
  const store = desk.part(comparingState);
  const { years } = store.get();
  const known = knownYears(desk);
  const [latest, before = latest] = known;
  if (latest === undefined || before === undefined) store.set({ mode: "years" });
  else await compareYears(desk, years?.left ?? before, years?.right ?? latest);
}

/** The latest first. */
export function knownYears(desk: Desk): number[] {
  const { forms = [] } = desk.part(formsList).get();
  return [...new Set(forms.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a);
}
