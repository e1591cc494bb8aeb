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
}

/** What the export asks on its way. */
export interface ExportQuestions {
  /** The chosen folder has files of these names. */
  existing(names: readonly string[]): Promise<"replace" | "rename" | "cancel">;
  /** The browser wants another click before it shows its dialog. */
  freshClick(): Promise<void>;
}

export interface Exported {
  readonly saved: Saved;
  /** What is not in the files as it is in the forms. */
  readonly told: Workbooks["told"];
}

type Workbooks = Awaited<ReturnType<Desk["client"]["exports"]["workbooks"]>>;

/** Where the files are, or `undefined` where the person cancelled. */
export async function exportForms(desk: Desk, order: ExportOrder, ask: ExportQuestions): Promise<Exported | undefined> {
  await openSession(desk)?.flush();
  const single = order.oneWorkbook || order.ids.length === 1;
  return single ? exportOne(desk, order, ask) : exportSeveral(desk, order, ask);
}

async function exportOne(desk: Desk, order: ExportOrder, ask: ExportQuestions): Promise<Exported | undefined> {
  const {
    files: [file],
    told,
  } = await workbooks(desk, order);
  if (!file) throw new Error("no workbook came back");
  const saved = await saveWorkbook(file, () => ask.freshClick());
  await done(desk, order.ids);
  return { saved, told };
}

async function exportSeveral(desk: Desk, order: ExportOrder, ask: ExportQuestions): Promise<Exported | undefined> {
  // The folder first: the click that allows asking for it is still fresh.
  const folder = await pickFolder();
  const { files, told } = await workbooks(desk, order);
  if (!folder) return { saved: await download(desk, order, files), told };
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
  return { saved: { text: exportWords.savedIn(files.length, folder.name), written: folder.name }, told };
}

async function download(desk: Desk, { ids }: ExportOrder, files: readonly File[]): Promise<Saved> {
  const name = await downloadFiles(files, exportWords.zipName(files.length));
  await done(desk, ids);
  return { text: exportWords.downloaded(name) };
}

function workbooks({ client }: Desk, { ids, oneWorkbook }: ExportOrder): Promise<Workbooks> {
  return client.exports.workbooks({ ids: [...ids], oneWorkbook });
}

async function done({ client }: Desk, ids: readonly number[]): Promise<void> {
  await client.exports.done({ ids: [...ids] });
}
