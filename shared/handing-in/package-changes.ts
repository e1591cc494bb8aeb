/** What a unit changed from one package to the next, form by form, told by their ids. */
import { sameAmount } from "../value/amount.ts";
import type { ManifestForm } from "./manifest.ts";

type ComparedForm = Pick<
  ManifestForm,
  "id" | "sha256" | "content" | "templateFingerprint" | "projectName" | "projectTotal" | "annualTotal"
>;

export interface ChangedAmounts {
  readonly projectTotal: string;
  readonly annualTotal: string;
}

export interface FormChange {
  readonly kind: "added" | "removed" | "changed";
  readonly id: string;
  readonly projectName: string;
  /** Not there where it was added. */
  readonly before?: ChangedAmounts;
  /** Not there where it was removed. */
  readonly after?: ChangedAmounts;
}

/** In the order of the later package, and then what is gone. */
export function changesBetween(before: readonly ComparedForm[], after: readonly ComparedForm[]): FormChange[] {
  const earlier = new Map(before.map((form) => [form.id, form]));
  const later = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((form): FormChange[] => {
    const { id, projectName } = form;
    const was = earlier.get(id);
    if (!was) return [{ kind: "added", id, projectName, after: amountsOf(form) }];
    return isSame(was, form) ? [] : [{ kind: "changed", id, projectName, before: amountsOf(was), after: amountsOf(form) }];
  });
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map((form): FormChange => ({ kind: "removed", id: form.id, projectName: form.projectName, before: amountsOf(form) }));
  return [...changed, ...removed];
}

/** By what the form says, where both packages tell that: a file may hold other forms that changed. Else by its file. */
function isSame(was: ComparedForm, is: ComparedForm): boolean {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (was.content === undefined || is.content === undefined) return same(was.sha256, is.sha256);
  return same(was.content, is.content) && was.templateFingerprint === is.templateFingerprint;
}

/** Whether a change is one of its amounts. */
export function isAmountChanged({ before, after }: FormChange): boolean {
  return (
    !before ||
    !after ||
    !sameAmount(before.projectTotal, after.projectTotal) ||
    !sameAmount(before.annualTotal, after.annualTotal)
  );
}

function amountsOf({ projectTotal, annualTotal }: ComparedForm): ChangedAmounts {
  return { projectTotal, annualTotal };
}
