/** Something to be handed on: saved as a workbook where the person says, or printed. A browser asks for the place only after a click of its own. */
import { useState } from "react";
import { useDesk } from "../desk.ts";
import { failureText, isCancelled } from "../failure-text.ts";
import { printHtmlPage } from "../print-page.ts";
import { saveWorkbook } from "./save-workbook.ts";
import { tellSaved } from "./tell-saved.ts";

export type ReportStage =
  | { readonly kind: "idle"; readonly problem?: string }
  | { readonly kind: "working" }
  /** The browser wants another click before it shows its dialog. */
  | { readonly kind: "fresh-click"; readonly go: () => void };

export interface Report {
  readonly stage: ReportStage;
  readonly save: () => void;
  readonly print: () => void;
}

export interface ReportSource {
  readonly file: () => Promise<File>;
  readonly html: () => Promise<string>;
}

export function useReportOf({ file, html }: ReportSource): Report {
  const { stage, save, work } = useSaving(file);
  return { stage, save, print: () => void work(async () => printHtmlPage(await html())) };
}

/** The same of what is only saved. */
export function useSavedFile(file: () => Promise<File>): Omit<Report, "print"> {
  const { stage, save } = useSaving(file);
  return { stage, save };
}

function useSaving(file: () => Promise<File>) {
  const desk = useDesk();
  const [stage, setStage] = useState<ReportStage>({ kind: "idle" });
  const freshClick = () =>
    new Promise<void>((resolve) => {
      setStage({
        kind: "fresh-click",
        go: () => {
          setStage({ kind: "working" });
          resolve();
        },
      });
    });
  const work = async (action: () => Promise<void>) => {
    setStage({ kind: "working" });
    try {
      await action();
      setStage({ kind: "idle" });
    } catch (error) {
      setStage(isCancelled(error) ? { kind: "idle" } : { kind: "idle", problem: failureText(error) });
    }
  };
  const save = () => void work(async () => tellSaved(desk, await saveWorkbook(await file(), freshClick)));
  return { stage, save, work };
}
