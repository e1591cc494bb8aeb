/**
 * Return files and answers, written where the person says; a name that is taken gives way. Remarks count as returned only when their file is safely there.
 */
import type { Desk } from "#renderer/desk/desk.ts";
import { stepForm } from "#renderer/editor/step-form.ts";
import { sentEdits } from "#shared/returning/answer-remark.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { downloadFiles } from "#renderer/desk/files/download-files.ts";
import { pickFolder } from "#renderer/desk/files/file-pickers.ts";
import { saveFile } from "#renderer/desk/files/save-workbook.ts";
import { tellSaved, type Saved } from "#renderer/desk/files/tell-saved.ts";
import { fileIn, freeName, writeFile } from "#renderer/desk/files/write-file.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { exportWords } from "#renderer/text/export-words.ts";
import { returnsPageWords, returnWords } from "#renderer/text/return-words.ts";
import type { UnitOfRemarks } from "./by-unit.ts";

export async function saveReturns(desk: Desk, units: readonly UnitOfRemarks[]): Promise<void> {
  await openSession(desk)?.flush();
  const [only, another] = units;
  if (!only) return;
  const saved = another ? await saveSeveral(desk, units) : await saveReturn(desk, only);
  const count = units.reduce((sum, { toReturn }) => sum + toReturn, 0);
  await tellSaved(desk, { ...saved, text: `${returnsPageWords.returned(count)}${saved.text}` });
}

export async function saveAnswers(desk: Desk, { unit, year }: UnitOfRemarks): Promise<void> {
  await openSession(desk)?.flush();
  const { file } = await desk.client.returns.file({ unit, year, of: "answers" });
  await tellSaved(desk, await saveFile(file, returnsPageWords.fileKind, () => askAgain(desk)));
}

async function saveReturn(desk: Desk, { unit, year }: UnitOfRemarks): Promise<Saved> {
  const { file, forms } = await desk.client.returns.file({ unit, year, of: "toReturn" });
  const saved = await saveFile(file, returnsPageWords.fileKind, () => askAgain(desk));
  await sent(desk, forms);
  return saved;
}

async function saveSeveral(desk: Desk, units: readonly UnitOfRemarks[]): Promise<Saved> {
  // The folder first: the click that allows asking for it is still fresh.
  const folder = await pickFolder();
  const names: string[] = [];
  const made: { readonly file: File; readonly forms: SentForms }[] = [];
  for (const { unit, year } of units) {
    const one = await desk.client.returns.file({ unit, year, of: "toReturn" });
    made.push(one);
    if (!folder) continue;
    const name = await freeName(folder, one.file.name);
    await writeFile(await fileIn(folder, name), one.file);
    names.push(name);
    await sent(desk, one.forms);
  }
  if (folder) return { text: returnsPageWords.savedIn(names, folder.name), written: folder.name };
  const files = made.map(({ file }) => file);
  const name = await downloadFiles(files, `${returnsPageWords.fileKind}.zip`);
  for (const { forms } of made) await sent(desk, forms);
  return { text: exportWords.downloaded(name) };
}

type SentForms = readonly { readonly form: number; readonly id: string }[];

async function sent(desk: Desk, forms: SentForms): Promise<void> {
  for (const { form, id } of forms) {
    await stepForm(desk, form, {
      label: returnWords.steps.sent,
      cause: "command",
      editsOf: (content) => sentEdits(content, id),
    });
  }
}

/** The browser wants another click before it asks where to save. */
function askAgain(desk: Desk): Promise<void> {
  return new Promise((resolve) => {
    const action = { label: returnsPageWords.choosePlace, run: () => resolve() };
    showToast(desk, { text: returnsPageWords.ready, tone: "done", action });
  });
}
