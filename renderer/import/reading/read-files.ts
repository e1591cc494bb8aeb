/**
 * Has the host read files into the tray. Files go in batches, so that no request grows beyond what a host accepts; whatever ends the
 * reading early, what was read stays in the tray and the rest can be gone on with.
 */
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { ReadEvent } from "#shared/api/imports.ts";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Workspace } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { batches } from "./batches.ts";
import { withoutRepeats, identityOf, type ChosenFile } from "./chosen-file.ts";
import type { ImportState, Reading } from "../tray/import-state.ts";
import { collectEvents, type EventCollector } from "./collect-events.ts";
import { rememberLeft } from "./left-behind.ts";
import { notYetInTray } from "./missing-files.ts";
import { advance, startPace } from "./reading-pace.ts";
import { openFirstForm, refreshTray } from "../tray/tray-actions.ts";
import { withRead } from "../tray/tray-lists.ts";

const limits = { files: 200, bytes: 64 * 1024 * 1024 };
/** Above this no file is a table; it is not even sent. */
const largestFile = 200 * 1024 * 1024;

export async function readFiles(workspace: Workspace, chosen: readonly ChosenFile[]): Promise<void> {
  if (chosen.length === 0) return;
  if (workspace.store.get().importing.reading) return showToast(workspace, { text: importWords.busy, tone: "problem" });
  const readable = withoutRepeats(chosen).filter((one) => !refuseTooLarge(workspace, one));
  if (readable.length === 0) return;
  const missing = await notYetInTray(workspace, readable);
  change(workspace, (importing) => ({
    shown: true,
    unread: undefined,
    handles: new Map([...importing.handles, ...[...readable, ...missing].map(({ path, file }) => [path, file] as const)]),
  }));
  if (missing.length > 0) return readIntoTray(workspace, missing);
  showToast(workspace, { text: importWords.allInTray(readable.length), tone: "done" });
  openFirstForm(workspace);
}

function refuseTooLarge(workspace: Workspace, { path, file }: ChosenFile): boolean {
  if (file.size <= largestFile) return false;
  const text = appErrorText({ code: "file-too-large", subject: path, detail: "" });
  showToast(workspace, { text, tone: "problem" });
  return true;
}

/** Reads files whether or not they are in the tray already; `password` is for all of them. */
export async function readIntoTray(workspace: Workspace, files: readonly ChosenFile[], password?: string): Promise<void> {
  const stop = new AbortController();
  const left = new Map(files.map((one) => [one.path, one]));
  const progress = (events: readonly ReadEvent[]) => {
    const read = events.filter((event) => event.kind === "read");
    for (const { path } of read) left.delete(path);
    const current = events.findLast((event) => event.kind === "reading")?.paths[0];
    change(workspace, ({ tray, reading }) => ({
      tray: withRead(tray, read),
      reading: reading && progressed(reading, files.length - left.size, current),
    }));
    rememberLeft(left.size);
    openFirstForm(workspace);
  };
  const collector = collectEvents(progress);
  change(workspace, () => ({ unread: undefined, leftBehind: 0, reading: started(files, () => stop.abort()) }));
  rememberLeft(left.size);
  try {
    for (const batch of batches(files, limits)) await readBatch(workspace, batch, password, stop.signal, collector);
  } catch (error) {
    collector.flush();
    const cancelled = stop.signal.aborted || isCancelled(error);
    if (!cancelled) showToast(workspace, { text: failureText(error), tone: "problem" });
    const unread = { files: [...left.values()], why: cancelled ? ("cancelled" as const) : ("broken" as const) };
    change(workspace, () => ({ reading: undefined, unread }));
    return refreshTray(workspace);
  }
  collector.flush();
  rememberLeft(0);
  change(workspace, () => ({ reading: undefined }));
  await refreshTray(workspace);
}

async function readBatch(
  { client }: Workspace,
  batch: readonly ChosenFile[],
  password: string | undefined,
  signal: AbortSignal,
  collector: EventCollector<ReadEvent>,
): Promise<void> {
  const files = batch.map((one) => ({ ...identityOf(one), file: one.file, ...(password !== undefined && { password }) }));
  const events = await client.imports.read({ files }, { signal });
  for await (const event of events) collector.add(event);
  collector.flush();
  signal.throwIfAborted();
}

/** Goes on with what an earlier reading left. */
export async function readRest(workspace: Workspace): Promise<void> {
  const { unread } = workspace.store.get().importing;
  if (unread) await readIntoTray(workspace, unread.files);
}

export function forgetRest(workspace: Workspace): void {
  rememberLeft(0);
  change(workspace, () => ({ unread: undefined, leftBehind: 0 }));
}

function started(files: readonly ChosenFile[], cancel: () => void): Reading {
  return { pace: startPace, done: 0, total: files.length, current: files[0]?.path ?? "", cancel };
}

function progressed(reading: Reading, done: number, current = reading.current): Reading {
  const pace = done === reading.done ? reading.pace : advance(reading.pace, performance.now(), done);
  return { ...reading, pace, done, current };
}

function change({ store }: Workspace, make: (importing: ImportState) => Partial<ImportState>): void {
  store.set(({ importing }) => ({ importing: { ...importing, ...make(importing) } }));
}
