/** What is done with rule packs: a workbook taken in, one given out, the built-in rules put back. The lists follow by themselves. */
import type { Desk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { saveWorkbook } from "#renderer/desk/files/save-workbook.ts";
import { tellSaved } from "#renderer/desk/files/tell-saved.ts";
import { readPacks } from "#renderer/desk/rule-packs.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { packWords } from "#renderer/text/pack-words.ts";
import { packTemplates } from "#shared/review/packs/book/pack-words.ts";
import type { OwnPack } from "#shared/api/packs.ts";
import type { PackFault } from "#shared/api/rule-book.ts";

export interface Refused {
  readonly file: string;
  readonly faults: readonly PackFault[];
}

/** @returns what is wrong with it, where it was not taken in. */
export async function addPack(desk: Desk): Promise<Refused | undefined> {
  const [file] = await askFiles((input) => {
    input.accept = ".xlsx,.xlsm";
  });
  if (!file) return undefined;
  const added = await desk.client.packs.add({ file });
  if (added.kind === "refused") return { file: file.name, faults: added.faults };
  await readPacks(desk);
  showToast(desk, { text: packWords.added(templateName(added.template)), tone: "done" });
  return undefined;
}

export async function savePack(desk: Desk, template: string): Promise<void> {
  const { file } = await desk.client.packs.workbook({ template });
  await tellSaved(desk, await saveWorkbook(file, () => askAgain(desk)));
}

/** Can be undone as long as the message stands: the office's workbook may be nowhere else. */
export async function removePack(desk: Desk, { template, file: name, book }: OwnPack): Promise<void> {
  const { file } = await desk.client.packs.workbook({ template });
  await desk.client.packs.remove({ template });
  await readPacks(desk);
  const putBack = async () => {
    await desk.client.packs.add({ file: new File([file], name, { type: file.type }) });
    await readPacks(desk);
  };
  showToast(desk, {
    text: packWords.removed(templateName(template)),
    tone: "done",
    ...(book && { action: { label: packWords.undo, run: () => runAction(desk, putBack) } }),
  });
}

/** The browser wants another click before it asks where to save. */
function askAgain(desk: Desk): Promise<void> {
  return new Promise((resolve) => {
    showToast(desk, { text: packWords.ready, tone: "done", action: { label: packWords.choosePlace, run: () => resolve() } });
  });
}

function templateName(id: string): string {
  return packTemplates.find((one) => one.id === id)?.name ?? "";
}
