/** The kinds of files the file dialog offers and a dropped folder is searched for. Anything else may be dropped, and is answered with a sentence. */
export const acceptedFiles: readonly string[] = [".xlsx", ".xls", ".et", ".csv", ".txt", ".json"];

export function isAcceptedFile(name: string): boolean {
  const lower = name.toLowerCase();
  // Office programs keep a lock file of this name beside an open workbook.
  return !lower.startsWith("~$") && acceptedFiles.some((ending) => lower.endsWith(ending));
}
