/** The one question before a blank is gone for good. */
import type { BlankSummary } from "#shared/api/blanks.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { DangerQuestion } from "#renderer/desk/dialogs/DangerQuestion.tsx";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { removeBlank } from "./blank-actions.ts";

export function askToRemove(desk: Desk, blank: BlankSummary): void {
  openDialog(desk, <RemoveBlankDialog blank={blank} />);
}

function RemoveBlankDialog({ blank }: { readonly blank: BlankSummary }) {
  const desk = useDesk();
  const close = useCloseDialog();
  return (
    <DangerQuestion
      title={blankWords.removeTitle(blank.file)}
      action={blankWords.removeNow}
      onDo={() => removeBlank(desk, blank)}
      onClose={close}
    >
      {blankWords.removeMore}
    </DangerQuestion>
  );
}
