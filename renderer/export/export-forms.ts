/**
 * Exports forms as official workbooks to where the person says. A form counts as exported only when its file is safely written; files
 * that exist are asked about once, before anything is written.
 */
import { openSession } from "#renderer/editor/open-form.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { exportWords } from "#renderer/text/export-words.ts";
import { downloadFiles } from "#renderer/desk/files/download-files.ts";
import { pickFolder } from "#renderer/desk/files/file-pickers.ts";
import { saveWorkbook } from "#renderer/desk/files/save-workbook.ts";
import type { Saved } from "#renderer/desk/files/tell-saved.ts";
import { fileIn, freeName, isTaken, writeFile } from "#renderer/desk/files/write-file.ts";

export interface ExportOrder {
  readonly ids: readonly number[];
  readonly oneWorkbook: boolean;
  /** As `exports.workbooks` takes it. */
  readonly blank?: string | undefined;
}

/** What of a form is not in its workbook as it is in the form. */
export interface ToldForm {
  readonly projectName: string;
  readonly sentences: readonly string[];
}

/** What the export asks on its way. */
export interface ExportQuestions {
  /** Before anything is written. */
  told(forms: readonly ToldForm[]): Promise<"go on" | "cancel">;
  /** The chosen folder has files of these names. */
  existing(names: readonly string[]): Promise<"replace" | "rename" | "cancel">;
  /** The browser wants another click before it shows its dialog. */
  freshClick(): Promise<void>;
}

/** Where the files are, or `undefined` where the person cancelled. */
export async function exportForms(desk: Desk, order: ExportOrder, ask: ExportQuestions): Promise<Saved | undefined> {
  await openSession(desk)?.flush();
  const single = order.oneWorkbook || order.ids.length === 1;
  return single ? exportOne(desk, order, ask) : exportSeveral(desk, order, ask);
}

async function exportOne(desk: Desk, order: ExportOrder, ask: ExportQuestions): Promise<Saved | undefined> {
  const { files, told, proven } = await workbooks(desk, order);
  const [file] = files;
  if (!file) throw new Error("no workbook came back");
  if (told.length > 0 && (await ask.told(told)) === "cancel") return undefined;
  const where = await saveWorkbook(file, () => ask.freshClick());
  await done(desk, order.ids);
  return { ...where, text: where.text + proven };
}

async function exportSeveral(desk: Desk, order: ExportOrder, ask: ExportQuestions): Promise<Saved | undefined> {
  // The folder first: the click that allows asking for it is still fresh.
  const folder = await pickFolder();
  const { files, told, proven } = await workbooks(desk, order);
  if (told.length > 0 && (await ask.told(told)) === "cancel") return undefined;
  if (!folder) return download(desk, order, files, proven);
  const existing: string[] = [];
  for (const { name } of files) if (await isTaken(folder, name)) existing.push(name);
  const answer = existing.length === 0 ? "replace" : await ask.existing(existing);
  if (answer === "cancel") return undefined;

  const written: number[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const name = answer === "rename" ? await freeName(folder, file.name) : file.name;
      await writeFile(await fileIn(folder, name), file);
      const id = order.ids[index];
      if (id !== undefined) written.push(id);
    }
  } finally {
    if (written.length > 0) await done(desk, written);
  }
  return { text: exportWords.savedIn(files.length, folder.name) + proven, written: folder.name };
}

async function download(desk: Desk, { ids }: ExportOrder, files: readonly File[], proven: string): Promise<Saved> {
  const name = await downloadFiles(files, exportWords.zipName(files.length));
  await done(desk, ids);
  return { text: exportWords.downloaded(name) + proven };
}

interface Workbooks {
  readonly files: readonly File[];
  readonly told: readonly ToldForm[];
  /** What was found when they were read back. */
  readonly proven: string;
}

async function workbooks({ client }: Desk, { ids, oneWorkbook, blank }: ExportOrder): Promise<Workbooks> {
  const { files, told, proof } = await client.exports.workbooks({
    ids: [...ids],
    oneWorkbook,
    ...(blank !== undefined && { blank }),
  });
  return { files, told, proven: exportWords.proven(proof, proof.isReadBack) };
}

async function done({ client }: Desk, ids: readonly number[]): Promise<void> {
  await client.exports.done({ ids: [...ids] });
}
