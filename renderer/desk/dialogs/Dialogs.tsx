/** The dialog that is open, if any. */
import { usePart } from "../desk.ts";
import { openedDialog } from "./dialog.ts";

export function Dialogs() {
  return usePart(openedDialog, ({ dialog }) => dialog) ?? null;
}
