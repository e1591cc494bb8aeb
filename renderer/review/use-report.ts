/** The review report of forms: saved as a workbook where the person says, or printed. */
import { useState } from "react";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";
import { tellSaved } from "#renderer/desk/files/tell-saved.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { saveWorkbook } from "#renderer/desk/files/save-workbook.ts";
import { printHtmlPage } from "#renderer/desk/print-page.ts";
import type { Client } from "#renderer/desk/client.ts";

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

type As = Parameters<Client["reviews"]["report"]>[0]["as"];

/** @param before What has to be done first. */
export function useReport(ids: readonly number[], as: As, before?: () => Promise<void>): Report {
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
  const save = async () => {
    await before?.();
    const { file } = await desk.client.reviews.report({ ids: [...ids], as });
    await tellSaved(desk, await saveWorkbook(file, freshClick));
  };
  const print = async () => {
    await before?.();
    const { html } = await desk.client.reviews.page({ ids: [...ids], as });
    await printHtmlPage(html);
  };
  return { stage, save: () => void work(save), print: () => void work(print) };
}
