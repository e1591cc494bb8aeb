/** Where what a reviewer wrote is pasted. */
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { openedWords } from "#renderer/text/return-words.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { pastedText } from "./pasted-text.ts";

export function PasteDialog({ onRead }: { readonly onRead: (text: string) => Promise<void> }) {
  const close = useCloseDialog();
  const desk = useDesk();
  const text = usePart(pastedText, (pasted) => pasted.text);
  return (
    <DeskDialog title={openedWords.pasteTitle} width={640} onClose={close} closesOutside={text.trim() === ""}>
      <DialogForm
        action={openedWords.read}
        onCancel={close}
        onSend={async () => {
          if (text.trim() === "") return openedWords.pasteHint;
          await onRead(text);
          return undefined;
        }}
      >
        <p className="quiet">{openedWords.pasteHint}</p>
        <textarea
          className="returns-paste"
          rows={14}
          data-focus-first
          aria-label={openedWords.pasteLabel}
          value={text}
          onChange={(event) => desk.part(pastedText).set({ text: event.target.value })}
        />
      </DialogForm>
    </DeskDialog>
  );
}
