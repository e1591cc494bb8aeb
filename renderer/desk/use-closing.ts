/**
 * Closing the window never loses typing: what is not durable yet is finished first. A browser asks the person meanwhile; the shell's
 * window, which nobody asks, closes itself as soon as all is saved.
 */
import { useEffect } from "react";
import type { Saves } from "./saved.ts";

export function useClosing(session: Saves | undefined): void {
  useEffect(() => {
    if (!session) return;
    const beforeUnload = (event: BeforeUnloadEvent) => {
      const saved = session.flush();
      const { state, texts } = session.getState().saving;
      if (state === "saved" || texts?.length === 0) return;
      event.preventDefault();
      // It will not be saved: closing by itself would take what was typed away untold.
      if (state === "gone") return;
      saved.then(() => window.close(), console.error);
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") void session.flush().catch(console.error);
    };
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [session]);
}
