/** Reads what was opened with the program from outside as if it had been dropped on the window. */
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { readFiles } from "./read-files.ts";

export async function takeOpened(desk: Desk): Promise<void> {
  const { files, refused } = await desk.client.host.takeOpened();
  for (const problem of refused) showToast(desk, { text: appErrorText(problem), tone: "problem" });
  // On its way a file has lost its time, by which one that is in the tray already is known.
  const chosen = files.map(({ file, modified }) => new File([file], file.name, { lastModified: modified }));
  await readFiles(
    desk,
    chosen.map((file) => ({ path: file.name, file })),
  );
}
