/** The middle while no form is open: what to do now. */
import { appErrorText } from "#shared/api/app-error-text.ts";
import { usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { isReadable, libraryState } from "#renderer/desk/library-state.ts";
import { Waiting } from "#renderer/desk/Waiting.tsx";
import { failureWords } from "#renderer/text/failure-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { EmptyLibrary } from "./EmptyLibrary.tsx";

export function NothingOpen() {
  const forms = usePart(formsList, (state) => state.forms);
  const library = usePart(libraryState, (state) => state.library);
  if (library?.failure && !isReadable(library)) {
    return (
      <div className="desk-message" role="alert">
        <p className="selectable">{appErrorText(library.failure)}</p>
      </div>
    );
  }
  if (!forms) return <Waiting text={failureWords.connecting} />;
  return forms.length === 0 ? <EmptyLibrary /> : <p className="desk-message quiet">{libraryWords.chooseTitle}</p>;
}
