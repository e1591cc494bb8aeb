/** What is done with entries: one deleted, all of them given out as a workbook, those of a workbook taken in. */
import type { BookFault, CuratedIndicator } from "#shared/api/indicators.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { saveWorkbook } from "#renderer/desk/files/save-workbook.ts";
import { tellSaved } from "#renderer/desk/files/tell-saved.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";

/** Can be undone as long as the message stands. */
export async function forgetEntry(desk: Desk, entry: CuratedIndicator, onChange: () => void): Promise<void> {
  const { indicators } = desk.client;
  const { level1, level2, name } = entry;
  await indicators.forget({ level1, level2, name });
  onChange();
  const putBack = async () => {
    await indicators.write({ entry });
    onChange();
  };
  showToast(desk, {
    text: indicatorWords.forgotten(name),
    tone: "done",
    action: { label: indicatorWords.undo, run: () => runAction(desk, putBack) },
  });
}

export async function saveEntries(desk: Desk): Promise<void> {
  const { file } = await desk.client.indicators.workbook();
  const freshClick = () =>
    new Promise<void>((resolve) => {
      const action = { label: indicatorWords.choosePlace, run: () => resolve() };
      showToast(desk, { text: indicatorWords.ready, tone: "done", action });
    });
  await tellSaved(desk, await saveWorkbook(file, freshClick));
}

export interface Faulty {
  readonly file: string;
  readonly faults: readonly BookFault[];
}

/** @returns what could not be taken in. */
export async function takeEntries(desk: Desk): Promise<Faulty | undefined> {
  const [file] = await askFiles((input) => {
    input.accept = ".xlsx,.xlsm,.xls,.et";
  });
  if (!file) return undefined;
  const { added, changed, same, faults } = await desk.client.indicators.take({ file });
  showToast(desk, { text: `${indicatorWords.taken(added, changed, same)}。`, tone: faults.length > 0 ? "problem" : "done" });
  return faults.length > 0 ? { file: file.name, faults } : undefined;
}
