/** How much of a draft still is as it came over from last year. */
import { isAmountField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { saidFields } from "../template/texts-without-cell.ts";

export interface CarriedCounts {
  /** Texts as they came over, and right again perhaps. */
  readonly untouched: number;
  /** What the person is asked about. */
  readonly asked: number;
  /** All texts of the form but amounts: `untouched` is a share of these. */
  readonly texts: number;
}

/** `undefined` where nothing of it is marked any more, or ever was. */
export function carriedCounts(form: Form): CarriedCounts | undefined {
  if (!form.carried) return undefined;
  const states = Object.values(form.carried);
  const asked = states.filter((state) => state === "asked").length;
  return { untouched: states.length - asked, asked, texts: Math.max(states.length - asked, countTexts(form)) };
}

/** In per cent, never nought or a hundred where it is not quite. */
export function carriedShare({ untouched, texts }: CarriedCounts): number {
  if (untouched === 0 || texts === 0) return 0;
  return untouched === texts ? 100 : Math.min(99, Math.max(1, Math.round((100 * untouched) / texts)));
}

const ofTheRow: ReadonlySet<string> = new Set(["prefix", "level1", "level2"]);

function countTexts(form: Form): number {
  const head = saidFields(form).filter(({ field }) => !isAmountField(field)).length + (form.title === "" ? 0 : 1);
  const rows = [...form.indicators, ...(form.midTermIndicators ?? [])];
  return rows.reduce(
    (sum, row) => sum + Object.entries(row).filter(([column, text]) => !ofTheRow.has(column) && text !== "").length,
    head,
  );
}
