/**
 * Has the host read files and gathers the forms it finds. Files go in batches, so that no request grows beyond what a host accepts;
 * cancelling keeps what was there before.
 */
import type { ImportEvent } from "#shared/api/contract.ts";
import { isCancelled } from "#renderer/app/failure-text.ts";
import { showToast } from "#renderer/app/toasts.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { noImport, type ImportState, type Reading } from "./import-state.ts";

const batchFiles = 50;
const batchBytes = 64 * 1024 * 1024;
/** Above this no file is a table; it is not even sent. */
const largestFile = 200 * 1024 * 1024;

let nextKey = 1;

export async function readFiles(workspace: Workspace, files: readonly File[]): Promise<void> {
  const { store } = workspace;
  const before = store.get().importing;
  if (files.length === 0) return;
  if (before.reading) return showToast(workspace, { text: importWords.busy, tone: "problem" });

  const stop = new AbortController();
  const reading = {
    startedAt: performance.now(),
    done: 0,
    total: files.length,
    file: files[0]?.name ?? "",
    secondsLeft: undefined,
    cancel: () => stop.abort(),
  };
  const [tooLarge, readable] = [
    files.filter((file) => file.size > largestFile),
    files.filter((file) => file.size <= largestFile),
  ];
  const unread = tooLarge.map(({ name }) => ({
    file: name,
    error: { code: "file-too-large" as const, subject: name, detail: "" },
  }));
  store.set({ importing: { ...before, reading, unread: [...before.unread, ...unread] } });
  try {
    let done = tooLarge.length;
    for (const batch of batches(readable)) {
      await readBatch(workspace, batch, done, stop.signal);
      done += batch.length;
    }
    store.set(({ importing }) => ({ importing: { ...importing, reading: undefined } }));
  } catch (error) {
    store.set({ importing: before });
    if (!stop.signal.aborted && !isCancelled(error)) throw error;
  }
}

async function readBatch({ client, store }: Workspace, files: File[], doneBefore: number, signal: AbortSignal): Promise<void> {
  const events = await client.imports.read({ files }, { signal });
  for await (const event of events) {
    store.set(({ importing }) => ({ importing: withEvent(importing, event, doneBefore) }));
  }
}

function withEvent(state: ImportState, event: ImportEvent, doneBefore: number): ImportState {
  switch (event.kind) {
    case "progress":
      return { ...state, reading: state.reading && progressed(state.reading, doneBefore + event.done, event.file) };
    case "found":
      nextKey += 1;
      return { ...state, found: [...state.found, { key: nextKey, candidate: event.candidate }] };
    case "failed":
      return { ...state, unread: [...state.unread, { file: event.file, error: event.error }] };
  }
}

function progressed(reading: Reading, done: number, file: string): Reading {
  const elapsed = (performance.now() - reading.startedAt) / 1000;
  return { ...reading, done, file, secondsLeft: done === 0 ? undefined : Math.ceil((elapsed / done) * (reading.total - done)) };
}

function* batches(files: readonly File[]): Generator<File[]> {
  let batch: File[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length > 0 && (batch.length === batchFiles || bytes + file.size > batchBytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length > 0) yield batch;
}

/** Puts the list away; nothing was stored. */
export function dismissImport({ store }: Workspace): void {
  store.get().importing.reading?.cancel();
  store.set({ importing: noImport });
}
