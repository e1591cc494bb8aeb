/** What became of the library's file, as the line under the tool bar: it concerns all work in the window. */
import { appErrorText } from "#shared/api/app-error-text.ts";
import { BannerLine } from "#renderer/desk/BannerLine.tsx";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { libraryState } from "#renderer/desk/library-state.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { savedElsewhere, saveLibraryAgain } from "./save-library-again.ts";

export function LibraryBanner() {
  const desk = useDesk();
  const connected = usePart(formsList, ({ connection }) => connection === "connected");
  const library = usePart(libraryState, (state) => state.library);
  const elsewhere = usePart(savedElsewhere, ({ file }) => file);
  // Without a connection the window says that in this place.
  if (!connected) return null;
  if (library?.failure?.code === "library-moved") {
    const saveAgain = { label: libraryWords.saveAgain, run: () => runAction(desk, () => saveLibraryAgain(desk)) };
    return <BannerLine text={appErrorText(library.failure)} action={saveAgain} />;
  }
  if (elsewhere !== undefined) {
    const understood = { label: libraryWords.understood, run: () => desk.part(savedElsewhere).set({ file: undefined }) };
    return <BannerLine text={libraryWords.savedElsewhere(elsewhere)} action={understood} />;
  }
  return library?.readOnly ? <BannerLine text={libraryWords.readOnly} /> : null;
}
