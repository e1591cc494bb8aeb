/**
 * Has the host read files into the tray. Files go in batches, so that no request grows beyond what a host accepts; whatever ends the
 * reading early, what was read stays in the tray and the rest can be gone on with.
 */
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { ReadEvent } from "#shared/api/imports.ts";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { batches } from "./batches.ts";
import { withoutReports } from "./chosen-forms.ts";
import { withoutRepeats, identityOf, type ChosenFile } from "#renderer/desk/files/chosen-file.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { trayPage } from "../tray/tray-page.ts";
import { holdLists, trayState } from "../tray/tray-state.ts";
import { readingState, type Reading } from "./reading-state.ts";
import { collectEvents, type EventCollector } from "./collect-events.ts";
import { rememberLeft } from "./left-behind.ts";
import { notYetInTray } from "./missing-files.ts";
import { advance, startPace } from "./reading-pace.ts";
import { openFirstForm, refreshTray } from "../tray/tray-actions.ts";
import { withRead } from "../tray/tray-lists.ts";

const limits = { files: 200, bytes: 64 * 1024 * 1024 };
/** Above this no file is a table; it is not even sent. */
const largestFile = 200 * 1024 * 1024;

export async function readFiles(desk: Desk, chosen: readonly ChosenFile[]): Promise<void> {
  if (chosen.length === 0) return;
  if (desk.part(readingState).get().reading) return showToast(desk, { text: importWords.busy, tone: "problem" });
  const readable = withoutRepeats(await withoutReports(chosen)).filter((one) => !refuseTooLarge(desk, one));
  if (readable.length === 0) return;
  const missing = await notYetInTray(desk, readable);
  showPage(desk, trayPage);
  desk.part(readingState).set((now) => ({
    unread: undefined,
    handles: new Map([...now.handles, ...[...readable, ...missing].map(({ path, file }) => [path, file] as const)]),
  }));
  if (missing.length > 0) return readIntoTray(desk, missing);
  showToast(desk, { text: importWords.allInTray(readable.length), tone: "done" });
  openFirstForm(desk);
}

function refuseTooLarge(desk: Desk, { path, file }: ChosenFile): boolean {
  if (file.size <= largestFile) return false;
  const text = appErrorText({ code: "file-too-large", subject: path, detail: "" });
  showToast(desk, { text, tone: "problem" });
  return true;
}

/** Reads files whether or not they are in the tray already; `password` is for all of them. */
export async function readIntoTray(desk: Desk, files: readonly ChosenFile[], password?: string): Promise<void> {
  const state = desk.part(readingState);
  const stop = new AbortController();
  const left = new Map(files.map((one) => [one.path, one]));
  const progress = (events: readonly ReadEvent[]) => {
    const read = events.filter((event) => event.kind === "read");
    for (const { path } of read) left.delete(path);
    const current = events.findLast((event) => event.kind === "reading")?.paths[0];
    desk.part(trayState).set(({ tray }) => ({ tray: withRead(tray, read) }));
    state.set(({ reading }) => ({
      reading: reading && progressed(reading, files.length - left.size, current),
    }));
    rememberLeft(left.size);
    openFirstForm(desk);
  };
  const collector = collectEvents(progress);
  const release = holdLists(desk);
  state.set({ unread: undefined, leftBehind: 0, reading: started(files, () => stop.abort()) });
  rememberLeft(left.size);
  try {
    for (const batch of batches(files, limits)) await readBatch(desk, batch, password, stop.signal, collector);
  } catch (error) {
    collector.flush();
    const cancelled = stop.signal.aborted || isCancelled(error);
    if (!cancelled) showToast(desk, { text: failureText(error), tone: "problem" });
    const unread = { files: [...left.values()], why: cancelled ? ("cancelled" as const) : ("broken" as const) };
    state.set({ reading: undefined, unread });
    release();
    return refreshTray(desk);
  }
  collector.flush();
  rememberLeft(0);
  state.set({ reading: undefined });
  release();
  await refreshTray(desk);
}

async function readBatch(
  desk: Desk,
  batch: readonly ChosenFile[],
  password: string | undefined,
  signal: AbortSignal,
  collector: EventCollector<ReadEvent>,
): Promise<void> {
  const { client } = desk;
  const { takings } = desk.part(readingState).get();
  const files = batch.map((one) => {
    const asked = [...takings].filter(([path]) => path === one.path || path.startsWith(`${one.path}/`));
    return {
      ...identityOf(one),
      file: one.file,
      ...(password !== undefined && { password }),
      ...(asked.length > 0 && { taking: Object.fromEntries(asked) }),
    };
  });
  const events = await client.imports.read({ files }, { signal });
  for await (const event of events) collector.add(event);
  collector.flush();
  signal.throwIfAborted();
}

/** Goes on with what an earlier reading left. */
export async function readRest(desk: Desk): Promise<void> {
  const { unread } = desk.part(readingState).get();
  if (unread) await readIntoTray(desk, unread.files);
}

export function forgetRest(desk: Desk): void {
  rememberLeft(0);
  desk.part(readingState).set({ unread: undefined, leftBehind: 0 });
}

function started(files: readonly ChosenFile[], cancel: () => void): Reading {
  return { pace: startPace, done: 0, total: files.length, current: files[0]?.path ?? "", cancel };
}

function progressed(reading: Reading, done: number, current = reading.current): Reading {
  const pace = done === reading.done ? reading.pace : advance(reading.pace, performance.now(), done);
  return { ...reading, pace, done, current };
}
