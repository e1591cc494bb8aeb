/** What is done with the code table and with spellings: a workbook taken in, given out, taken away; several spellings made one, as a batch. */
import type { SpellingGroup } from "#shared/offices/spellings.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { saveWorkbook } from "#renderer/desk/files/save-workbook.ts";
import { tellSaved } from "#renderer/desk/files/tell-saved.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { officeWords } from "#renderer/text/office-words.ts";
import { openBatch } from "./run-batch.ts";

const aboutTable = "offices";

export async function addTable(desk: Desk): Promise<void> {
  const [file] = await askFiles((input) => {
    input.accept = ".xlsx,.xlsm,.xls,.et,.ods";
  });
  if (!file) return;
  const { offices } = await desk.client.offices.add({ file });
  showToast(desk, { text: officeWords.added(offices), tone: "done", about: aboutTable });
}

export async function saveTable(desk: Desk): Promise<void> {
  const { file } = await desk.client.offices.workbook();
  await tellSaved(desk, await saveWorkbook(file, () => askAgain(desk)));
}

/** Can be undone as long as the message stands: the workbook may be nowhere else. */
export async function removeTable(desk: Desk, name: string): Promise<void> {
  const { file } = await desk.client.offices.workbook();
  await desk.client.offices.remove();
  const putBack = async () => {
    await desk.client.offices.add({ file: new File([file], name, { type: file.type }) });
  };
  const action = { label: officeWords.undo, run: () => runAction(desk, putBack) };
  showToast(desk, { text: officeWords.removed, tone: "done", about: aboutTable, action });
}

export async function mergeSpellings(desk: Desk, { field, names }: SpellingGroup, to: string): Promise<void> {
  const from = names.flatMap(({ name }) => (name === to ? [] : name));
  const { ids } = await desk.client.offices.formsNamed({ field, names: from });
  await openBatch(desk, ids, { field, from, to });
}

/** The browser wants another click before it asks where to save. */
function askAgain(desk: Desk): Promise<void> {
  return new Promise((resolve) => {
    const action = { label: officeWords.choosePlace, run: () => resolve() };
    showToast(desk, { text: officeWords.ready, tone: "done", about: aboutTable, action });
  });
}
