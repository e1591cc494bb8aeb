/** Says where a file was saved, and offers to show it where the host has seen the place; a browser keeps that to itself. */
import { exportWords } from "#renderer/text/export-words.ts";
import type { Desk } from "../desk.ts";
import { runAction } from "../run-action.ts";
import { showToast } from "../toasts/toasts.ts";

export interface Saved {
  readonly text: string;
  /** Name of the file or folder the person chose; none for a download. */
  readonly written?: string;
}

export async function tellSaved(desk: Desk, { text, written: name }: Saved): Promise<void> {
  const { host } = desk.client;
  // Whether it is known or not, the file is there.
  const { known } = name === undefined ? { known: false } : await host.knowsWritten({ name }).catch(() => ({ known: false }));
  const show = async () => {
    if (name !== undefined) await host.showWritten({ name });
  };
  const action = { label: exportWords.showFolder, run: () => runAction(desk, show) };
  showToast(desk, { text, tone: "done", ...(known && { action }) });
}
