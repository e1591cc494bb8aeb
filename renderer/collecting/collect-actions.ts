/** What is done with what was collected: who is expected, what is left out, what goes on into the tray, what was answered. */
import { runCommand } from "#renderer/desk/commands.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { beginWork } from "#renderer/desk/long-work/long-work.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { takeAnswers } from "#renderer/editor/take-remarks.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectedUnitView } from "#shared/api/collecting.ts";
import { returnFormat, returnText, returnVersion } from "#shared/handing-in/return-file.ts";
import { collecting, readCollection } from "./collecting-state.ts";

type RosterFrom = "workbook" | "last-year" | "nobody";

export async function setRoster(desk: Desk, year: number | null, kind: RosterFrom): Promise<void> {
  if (kind !== "workbook") await desk.client.collecting.setRoster({ year, from: { kind } });
  else {
    const [file] = await askFiles((input) => {
      input.accept = ".xlsx,.xlsm,.xls,.et";
    });
    if (!file) return;
    await desk.client.collecting.setRoster({ year, from: { kind, file } });
  }
  await readCollection(desk);
}

export async function forgetPackage(desk: Desk, id: number): Promise<void> {
  await desk.client.collecting.forget({ packages: [id], refused: [] });
  await readCollection(desk);
}

export async function forgetRefused(desk: Desk, paths: readonly string[]): Promise<void> {
  await desk.client.collecting.forget({ packages: [], refused: [...paths] });
  await readCollection(desk);
}

/** Into the tray, where they are looked at before anything is stored. */
export async function takeIntoTray(desk: Desk, packages: readonly number[]): Promise<void> {
  const work = beginWork(desk, collectingWords.taking, collectingWords.takingProgress);
  try {
    const order = { packages: [...packages] };
    for await (const { done, total } of await desk.client.collecting.take(order, { signal: work.signal }))
      work.tell(done, total);
  } finally {
    work.end();
  }
  if (!work.signal.aborted) runCommand(desk, "tray");
}

/** Answers to what was returned from this library, into the remarks of its forms. */
export async function keepAnswers(desk: Desk, year: number | null, { unit, answers }: CollectedUnitView): Promise<void> {
  const text = returnText({ format: returnFormat, version: returnVersion, unit, year, remarks: [...answers] });
  const opened = await desk.client.returns.open({ text });
  if (opened.kind !== "answers") return showToast(desk, { text: collectingWords.answersUnknown, tone: "problem" });
  const changed = await takeAnswers(desk, opened.answers);
  showToast(desk, { text: collectingWords.answersTaken(changed), tone: "done" });
}

/** Looks through the units beside each other, again where something came meanwhile. */
export async function compareUnits(desk: Desk): Promise<void> {
  const store = desk.part(collecting);
  const { state, across } = store.get();
  if (!state || across) return;
  const work = beginWork(desk, collectingWords.acrossRunning, collectingWords.acrossProgress);
  try {
    const events = await desk.client.collecting.across({ year: state.year }, { signal: work.signal });
    for await (const event of events) {
      if (event.kind === "comparing") work.tell(event.done, event.total);
      else if (store.get().state === state) store.set({ across: event.findings });
    }
  } finally {
    work.end();
  }
  if (!work.signal.aborted && store.get().state !== state) await compareUnits(desk);
}
