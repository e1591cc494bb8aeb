/**
 * What was read from one file, ready for the tray: everything the tray's list shows, and the rest packed. Made where the file was
 * read, so that little crosses to the process that keeps the library and little is left to do there.
 */
import type { AppErrorData } from "#shared/api/app-error.ts";
import type { TrayForm } from "#shared/api/imports.ts";
import { withoutBlankRows } from "#shared/form/form.ts";
import { needsAttention, tellsOfHidden } from "#shared/recognize/note-kinds.ts";
import type { OtherTable, Recognized } from "#shared/recognize/recognized.ts";
import { templateOf } from "#shared/template/templates.ts";
import { wholeAmount } from "#shared/template/whole-amount.ts";
import type { MemberRead } from "../readers/read-file.ts";
import type { ReadForm } from "../readers/read-forms.ts";
import { pack } from "./packed.ts";

/** What a list shows of a form. */
export type TraySummary = Omit<TrayForm, "id" | "source" | "corrected" | "revision" | "inLibrary">;

export interface TrayEntryForm {
  readonly sheet?: string;
  readonly line: number;
  readonly page?: number;
  readonly summary: TraySummary;
  /** Packed `Recognized`. */
  readonly recognized: Uint8Array;
  /** Packed `Sheet`. */
  readonly excerpt?: Uint8Array;
}

export interface TrayEntry {
  readonly path: string;
  readonly hash: string;
  readonly error?: AppErrorData;
  readonly others: readonly (OtherTable & { readonly sheet?: string })[];
  readonly forms: readonly TrayEntryForm[];
}

export function trayEntry({ path, hash, outcome }: MemberRead): TrayEntry {
  if (outcome.kind === "failed") return { path, hash, error: outcome.error, others: [], forms: [] };
  const { others, forms } = outcome.reading;
  return { path, hash, others, forms: forms.map(entryForm) };
}

/** @param placed Pieces without a place, by index, that the person has placed since. */
export function summarize({ form, notes, unplaced }: Recognized, placed: readonly number[] = []): TraySummary {
  const attention = notes.filter(({ code }) => needsAttention(code)).length;
  return {
    year: form.year,
    implementingUnit: form.implementingUnit,
    projectName: form.projectName,
    projectTotal: wholeAmount(form, templateOf(form.template)).text,
    moneyUnit: form.moneyUnit,
    indicatorCount: withoutBlankRows(form).indicators.length,
    attention,
    repairs: notes.length - attention,
    unplaced: unplaced.filter((_, index) => !placed.includes(index)).length,
    hidden: notes.some(({ code }) => tellsOfHidden(code)),
  };
}

function entryForm({ sheet, recognized, excerpt }: ReadForm): TrayEntryForm {
  const { line, page } = recognized;
  return {
    ...(sheet !== undefined && { sheet }),
    line,
    ...(page !== undefined && { page }),
    summary: summarize(recognized),
    recognized: pack(recognized),
    ...(excerpt && { excerpt: pack(excerpt) }),
  };
}
