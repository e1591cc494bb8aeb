/** Saves the library again whose file is no longer in its place; what is unsaved in the window follows by itself. */
import { showToast } from "#renderer/app/toasts.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export async function saveLibraryAgain(workspace: Workspace): Promise<void> {
  const { file, elsewhere } = await workspace.client.library.saveAgain();
  // What has to be done before the next start stays until it was read.
  if (elsewhere) workspace.store.set({ savedElsewhere: file });
  else showToast(workspace, { text: libraryWords.savedAgain(file), tone: "done" });
}
