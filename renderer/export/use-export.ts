/** The export as the dialog sees it: a stage to show, and the answers the person gives on the way. */
import { useRef, useState } from "react";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";
import { tellSaved } from "#renderer/desk/files/tell-saved.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { showTold } from "./ToldDialog.tsx";
import { exportForms, type ExportOrder } from "./export-forms.ts";

export type ExistingAnswer = "replace" | "rename" | "cancel";

export type ExportStage =
  | { readonly kind: "choosing"; readonly problem?: string }
  | { readonly kind: "working" }
  | { readonly kind: "fresh-click"; readonly go: () => void }
  | { readonly kind: "existing"; readonly names: readonly string[]; readonly answer: (answer: ExistingAnswer) => void };

export function useExport(close: () => void): { stage: ExportStage; start: (order: ExportOrder) => void } {
  const desk = useDesk();
  const [stage, setStage] = useState<ExportStage>({ kind: "choosing" });
  const running = useRef(false);

  const ask = {
    existing: (names: readonly string[]) =>
      new Promise<ExistingAnswer>((resolve) => {
        const answer = (given: ExistingAnswer) => {
          setStage({ kind: "working" });
          resolve(given);
        };
        setStage({ kind: "existing", names, answer });
      }),
    freshClick: () =>
      new Promise<void>((resolve) => {
        setStage({ kind: "fresh-click", go: resolve });
      }),
  };

  const run = async (order: ExportOrder) => {
    if (running.current) return;
    running.current = true;
    setStage({ kind: "working" });
    try {
      const exported = await exportForms(desk, order, ask);
      if (exported === undefined) return setStage({ kind: "choosing" });
      close();
      if (exported.told.length > 0) showTold(desk, exported.told);
      await tellSaved(desk, exported.saved);
    } catch (error) {
      setStage(isCancelled(error) ? { kind: "choosing" } : { kind: "choosing", problem: failureText(error) });
    } finally {
      running.current = false;
    }
  };
  return { stage, start: (order) => void run(order) };
}
