/** What the page does: looks through two years, makes the drafts as one step, and takes them back. */
import type { FormSummary } from "#shared/api/contract.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { saved } from "#renderer/desk/saved.ts";
import { closeForm, openSession } from "#renderer/editor/open-form.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import type { YearChoice } from "#shared/api/years.ts";
import { yearsPage, yearsState, type Progress } from "./years-state.ts";

/** @param ids The forms it is about; all of the latest year where none are given. */
export async function openYears(desk: Desk, ids: readonly number[] = []): Promise<void> {
  const { forms = [] } = desk.part(formsList).get();
  const chosen = new Set(ids);
  const from = ids.length > 0 ? latestYear(forms.filter(({ id }) => chosen.has(id))) : usualYear(forms);
  const store = desk.part(yearsState);
  showPage(desk, yearsPage);
  // What is being looked through or made goes on.
  if (from === undefined || store.get().progress) return;
  store.set({ only: ids.length > 0 ? chosen : undefined, made: undefined, filter: "all" });
  await planYear(desk, from, from + 1);
}

function latestYear(forms: readonly FormSummary[]): number | undefined {
  const years = forms.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** Last year's: where this year's were begun already it is the year before theirs. */
function usualYear(forms: readonly FormSummary[]): number | undefined {
  const latest = latestYear(forms);
  if (latest === undefined) return undefined;
  const [now, before] = [forms.filter(({ year }) => year === latest), forms.filter(({ year }) => year === latest - 1)];
  const isBegun = now.length < before.length || (before.length > 0 && now.some(({ carried }) => carried));
  return isBegun ? latest - 1 : latest;
}

export async function planYear(desk: Desk, from: number, to: number): Promise<void> {
  const store = desk.part(yearsState);
  store.get().progress?.cancel();
  store.set({ years: { from, to }, plan: undefined, decisions: new Map(), problem: undefined });
  // What was typed a moment ago comes along.
  await openSession(desk)?.flush();
  await run(desk, "plan", async (signal, tell) => {
    for await (const { done, total, plan } of await desk.client.years.plan({ from, to }, { signal })) {
      tell(done, total);
      const { only } = store.get();
      if (plan) store.set({ plan: only ? plan.filter(({ last }) => only.has(last)) : plan });
    }
  });
}

export async function makeYear(desk: Desk, choices: readonly YearChoice[]): Promise<void> {
  const store = desk.part(yearsState);
  const { years } = store.get();
  if (!years || choices.length === 0) return;
  const session = openSession(desk);
  if (session) await saved(session);
  let made: readonly number[] | undefined;
  await run(desk, "make", async (signal, tell) => {
    for await (const event of await desk.client.years.make({ to: years.to, choices: [...choices] }, { signal })) {
      tell(event.done, event.total);
      made = event.made ?? made;
    }
  });
  if (!made) return;
  const text = yearsWords.made(made.length, years.to, choices.filter(({ same }) => same).length);
  store.set({ made: { ids: made, text } });
  await planYear(desk, years.from, years.to);
}

export async function takeBackYear(desk: Desk): Promise<void> {
  const store = desk.part(yearsState);
  const { made, years } = store.get();
  if (!made || !years) return;
  // What was typed into one of them comes first: it stays then.
  const open = openSession(desk)?.id;
  if (open !== undefined && made.ids.includes(open)) await closeForm(desk);
  const { ids } = await desk.client.years.takeBack({ ids: [...made.ids] });
  const stayed = made.ids.length - ids.length;
  store.set({ made: undefined });
  showToast(desk, { text: yearsWords.tookBack(ids.length, stayed), tone: stayed > 0 ? "problem" : "done" });
  await planYear(desk, years.from, years.to);
}

type Tell = (done: number, total: number) => void;

/** One at a time; it can be stopped, and why it failed is shown in its place. */
async function run(desk: Desk, of: Progress["of"], work: (signal: AbortSignal, tell: Tell) => Promise<void>): Promise<void> {
  const store = desk.part(yearsState);
  const stop = new AbortController();
  const progress = { of, cancel: () => stop.abort() };
  store.set({ progress: { ...progress, done: 0, total: 0 }, problem: undefined });
  const isOurs = () => store.get().progress?.cancel === progress.cancel;
  try {
    await work(stop.signal, (done, total) => isOurs() && store.set({ progress: { ...progress, done, total } }));
  } catch (error) {
    if (!stop.signal.aborted) store.set({ problem: failureText(error) });
  } finally {
    if (isOurs()) store.set({ progress: undefined });
  }
}
