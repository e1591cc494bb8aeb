/**
 * The kinds of files the file dialog offers and a folder is searched for. Anything else may be dropped by itself, and is answered with a
 * sentence. `.doc` cannot be read, but is passed on so that the person is told what to do with it.
 */
export const acceptedFiles: readonly string[] =
  ".xlsx .xlsm .xls .et .ods .docx .odt .pdf .csv .txt .html .htm .mht .mhtml .json .zip .jibiao .doc".split(" ");

export function isAcceptedFile(name: string): boolean {
  const lower = name.toLowerCase();
  // Office programs keep a lock file of this name beside an open workbook; names that begin with a point are hidden.
  return !/^(~\$|\.)/.test(lower) && acceptedFiles.some((ending) => lower.endsWith(ending));
}
