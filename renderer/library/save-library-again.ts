/**
 * Saves the library again whose file is no longer in its place. What is unsaved in the window follows by itself, a moment later: that
 * all of it is there is said when it is.
 */
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

/** Where the library is now that was saved again beside its place; the person has to know before the next start. */
export const savedElsewhere = definePart(() => createStore<{ readonly file: string | undefined }>({ file: undefined }));

export async function saveLibraryAgain(desk: Desk): Promise<void> {
  const { file, elsewhere } = await desk.client.library.saveAgain();
  // What has to be done before the next start stays until it was read.
  if (elsewhere) return desk.part(savedElsewhere).set({ file });
  await openSession(desk)?.flush();
  showToast(desk, { text: libraryWords.savedAgain(file), tone: "done" });
}
