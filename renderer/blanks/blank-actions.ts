/**
 * What is done with blanks: opened from a file, answered, confirmed, removed. The list follows by itself: the host tells of every change. What was said of
 * one goes with the next thing that is done.
 */
import type { BlankSummary } from "#shared/api/blanks.ts";
import { readBlanks } from "#renderer/desk/blanks-list.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { dismissToastsAbout, showToast } from "#renderer/desk/toasts/toasts.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { keepAnswers, showBlank, whileOpening, type Answers } from "./blank-place.ts";

const aboutBlanks = "blanks";

export async function openBlank(desk: Desk): Promise<void> {
  const [file] = await askFiles((input) => {
    input.accept = ".xlsx,.xlsm";
  });
  if (!file) return;
  const { isNew } = await whileOpening(desk, file.name, async () => {
    const added = await desk.client.blanks.add({ file });
    await readBlanks(desk);
    showBlank(desk, { kind: "blank", id: added.id });
    return added;
  });
  tell(desk, isNew ? blankWords.added(file.name) : blankWords.known(file.name));
}

export function answerBlank(desk: Desk, id: number, answers: Answers): void {
  dismissToastsAbout(desk, aboutBlanks);
  keepAnswers(desk, id, answers);
}

export async function confirmBlank(desk: Desk, { id, file }: BlankSummary, answers: Answers): Promise<void> {
  await desk.client.blanks.confirm({ id, answers });
  keepAnswers(desk, id, undefined);
  await readBlanks(desk);
  tell(desk, blankWords.confirmed(file));
}

export async function removeBlank(desk: Desk, { id, file }: BlankSummary): Promise<void> {
  await desk.client.blanks.remove({ id });
  keepAnswers(desk, id, undefined);
  showBlank(desk, undefined);
  await readBlanks(desk);
  tell(desk, blankWords.removed(file));
}

function tell(desk: Desk, text: string): void {
  showToast(desk, { text, tone: "done", about: aboutBlanks });
}
