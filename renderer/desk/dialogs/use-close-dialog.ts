/** Closes whichever dialog is open. */
import { useCallback } from "react";
import { useWorkspace } from "../desk.ts";

export function useCloseDialog(): () => void {
  const { store } = useWorkspace();
  return useCallback(() => store.set({ dialog: undefined }), [store]);
}
