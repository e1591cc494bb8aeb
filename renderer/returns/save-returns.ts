/**
 * Return files and answers, written where the person says; a name that is taken gives way. Remarks count as returned only when their file is safely there.
 */
import type { Desk } from "#renderer/desk/desk.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { downloadFiles } from "#renderer/desk/files/download-files.ts";
import { pickFolder } from "#renderer/desk/files/file-pickers.ts";
import { saveFile } from "#renderer/desk/files/save-workbook.ts";
import { tellSaved, type Saved } from "#renderer/desk/files/tell-saved.ts";
import { fileIn, freeName, writeFile } from "#renderer/desk/files/write-file.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { exportWords } from "#renderer/text/export-words.ts";
import { returnsPageWords } from "#renderer/text/return-words.ts";
import type { UnitOfRemarks } from "./by-unit.ts";

export async function saveReturns(desk: Desk, units: readonly UnitOfRemarks[]): Promise<void> {
  await openSession(desk)?.flush();
  const [only, another] = units;
  if (!only) return;
  const saved = another ? await saveSeveral(desk, units) : await saveOne(desk, only, "toReturn");
  if (!another) await sent(desk, only);
  const count = units.reduce((sum, { toReturn }) => sum + toReturn, 0);
  await tellSaved(desk, { ...saved, text: `${returnsPageWords.returned(count)}${saved.text}` });
}

export async function saveAnswers(desk: Desk, unit: UnitOfRemarks): Promise<void> {
  await openSession(desk)?.flush();
  await tellSaved(desk, await saveOne(desk, unit, "answers"));
}

async function saveOne(desk: Desk, { unit, year }: UnitOfRemarks, of: "toReturn" | "answers"): Promise<Saved> {
  const { file } = await desk.client.returns.file({ unit, year, of });
  return saveFile(file, returnsPageWords.fileKind, () => askAgain(desk));
}

async function saveSeveral(desk: Desk, units: readonly UnitOfRemarks[]): Promise<Saved> {
  // The folder first: the click that allows asking for it is still fresh.
  const folder = await pickFolder();
  const names: string[] = [];
  const files: File[] = [];
  for (const unit of units) {
    const { file } = await desk.client.returns.file({ unit: unit.unit, year: unit.year, of: "toReturn" });
    files.push(file);
    if (!folder) continue;
    const name = await freeName(folder, file.name);
    await writeFile(await fileIn(folder, name), file);
    names.push(name);
    await sent(desk, unit);
  }
  if (folder) return { text: returnsPageWords.savedIn(names, folder.name), written: folder.name };
  const name = await downloadFiles(files, `${returnsPageWords.fileKind}.zip`);
  for (const unit of units) await sent(desk, unit);
  return { text: exportWords.downloaded(name) };
}

async function sent(desk: Desk, { unit, year }: UnitOfRemarks): Promise<void> {
  await desk.client.returns.sent({ unit, year });
}

/** The browser wants another click before it asks where to save. */
function askAgain(desk: Desk): Promise<void> {
  return new Promise((resolve) => {
    const action = { label: returnsPageWords.choosePlace, run: () => resolve() };
    showToast(desk, { text: returnsPageWords.ready, tone: "done", action });
  });
}
