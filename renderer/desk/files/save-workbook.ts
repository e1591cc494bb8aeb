/** Saves one file where the person says, or hands it to the browser's downloads where the browser cannot ask. */
import { exportWords } from "#renderer/text/export-words.ts";
import { downloadFiles } from "./download-files.ts";
import { needsFreshClick, pickFile } from "./file-pickers.ts";
import type { Saved } from "./tell-saved.ts";
import { writeFile } from "./write-file.ts";

/** Says where it is. `freshClick` waits for another click of the person, without which some browsers do not ask. */
export function saveWorkbook(file: File, freshClick: () => Promise<void>): Promise<Saved> {
  return saveFile(file, exportWords.workbook, freshClick);
}

/** @param kind What such files are called in the system's dialog. */
export async function saveFile(file: File, kind: string, freshClick: () => Promise<void>): Promise<Saved> {
  const handle = await pickWithClick(() => pickFile(file, kind), freshClick);
  if (!handle) return { text: exportWords.downloaded(await downloadFiles([file], file.name)) };
  await writeFile(handle, file);
  return { text: exportWords.savedAs(handle.name), written: handle.name };
}

async function pickWithClick<T>(pick: () => Promise<T> | undefined, freshClick: () => Promise<void>): Promise<T | undefined> {
  try {
    return await pick();
  } catch (error) {
    if (!needsFreshClick(error)) throw error;
    await freshClick();
    return pick();
  }
}
