/** Asks before everything is thrown out of the tray. */
import { DangerQuestion } from "#renderer/desk/dialogs/DangerQuestion.tsx";
import { useDesk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { discardAll } from "../reading/discard-all.ts";

export function DiscardAllDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk();
  return (
    <DangerQuestion
      title={importWords.discardAllTitle}
      action={importWords.discardAll}
      onDo={() => discardAll(desk)}
      onClose={onClose}
    >
      {importWords.discardAllMore}
    </DangerQuestion>
  );
}
