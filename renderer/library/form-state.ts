/**
 * How far a form is, as the library shows it: what its review found, whether it was exported as it is now, and whether it is
 * what was handed in. Facts, none of which hides another. A form that was not reviewed since its last change is a draft, and so is a new one that waits to be filled in.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import { reviewStateOf } from "#shared/form/form-states.ts";
import { carriedShare } from "#shared/carrying/carried-counts.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

/** All facts in words, and of a draft how much of it still is last year's. */
export function stateWords(form: Pick<FormSummary, "review" | "exported" | "handedIn" | "carried">): string[] {
  const { exported, handedIn, carried } = form;
  return [
    libraryWords.states[reviewStateOf(form)],
    ...(exported ? [libraryWords.exported] : []),
    ...(handedIn ? [handedInWord(handedIn)] : []),
    ...(carried ? [libraryWords.carried(carriedShare(carried))] : []),
  ];
}

/** Whether a form that was handed in is still what was. */
export function handedInWord({ changedAt }: NonNullable<FormSummary["handedIn"]>): string {
  return changedAt === undefined ? libraryWords.handedIn : libraryWords.changedSince;
}

/** How many forms of a year or unit want work. */
export interface OpenWork {
  readonly errors: number;
  readonly warnings: number;
}

export function openWork(forms: readonly FormSummary[]): OpenWork {
  let [errors, warnings] = [0, 0];
  for (const form of forms) {
    const state = reviewStateOf(form);
    if (state === "errors") errors += 1;
    else if (state === "warnings") warnings += 1;
  }
  return { errors, warnings };
}

export function addWork(a: OpenWork, b: OpenWork): OpenWork {
  return { errors: a.errors + b.errors, warnings: a.warnings + b.warnings };
}
