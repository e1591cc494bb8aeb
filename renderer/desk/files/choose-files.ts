/** Asks for files, or for a folder, with the system's dialog. Closing it without a choice gives none. */
import { AppError } from "#shared/api/app-error.ts";
import { askFiles } from "./ask-files.ts";
import { acceptedFiles, isAcceptedFile } from "./accepted-files.ts";
import type { ChosenFile } from "./chosen-file.ts";

export async function chooseFiles(): Promise<ChosenFile[]> {
  const files = await askFiles((input) => {
    input.multiple = true;
    input.accept = acceptedFiles.join(",");
  });
  return files.map((file) => ({ path: file.name, file }));
}

/**
 * In the order of their names, as people see them: browsers give them as they lie on the disk.
 * @throws AppError where the folder holds nothing that can be a table.
 */
export async function chooseFolder(): Promise<ChosenFile[]> {
  const files = await askFiles((input) => {
    input.webkitdirectory = true;
  });
  const chosen = files
    .filter(({ name }) => isAcceptedFile(name))
    .map((file) => ({ path: file.webkitRelativePath, file }))
    .toSorted((a, b) => a.path.localeCompare(b.path, "zh-CN", { numeric: true }));
  const [first] = files;
  if (first && chosen.length === 0) throw new AppError("folder-without-forms", first.webkitRelativePath.split("/")[0]);
  return chosen;
}
