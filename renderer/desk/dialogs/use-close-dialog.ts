/** Closes whichever dialog is open. */
import { useCallback } from "react";
import { useDesk } from "../desk.ts";
import { closeDialog } from "./dialog.ts";

export function useCloseDialog(): () => void {
  const desk = useDesk();
  return useCallback(() => closeDialog(desk), [desk]);
}
