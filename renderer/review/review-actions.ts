/** What the person does about findings of the open form. Whatever changes the form is one step that can be undone. */
import { fitsLibrary, type Workspace } from "#renderer/app/workspace.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { findingHint, reviewWords } from "#renderer/text/review-words.ts";
import { explainEdits } from "#shared/review/explanations.ts";
import type { Finding, FindingPlace } from "#shared/review/finding.ts";
import { findingGroup } from "#shared/review/finding-words.ts";
import { closingEdits, costPairingEdits, type CostPairing } from "#shared/review/balance/cost-pairs.ts";
import type { Closing } from "#shared/review/balance/balance-parts.ts";
import type { FormReview } from "./form-review.ts";

/** The open form with its review. */
export interface Reviewed {
  readonly session: FormSession;
  readonly review: FormReview;
}

export function goToPlace(workspace: Workspace, { session }: Reviewed, place: FindingPlace): void {
  showForm(workspace);
  session.goTo(place);
}

export function stepToFinding(workspace: Workspace, { session, review }: Reviewed, step: -1 | 1): void {
  showForm(workspace);
  session.finishTyping();
  const { open } = review.now();
  const placed = open.flatMap((finding) => (finding.places[0] ? [{ finding, place: finding.places[0] }] : []));
  const next = session.goToNext(
    placed.map(({ place }) => place),
    step,
  );
  const found = next && placed[next.index];
  if (!next || !found) return session.hint(reviewWords.nothingToStep);
  const { finding } = found;
  workspace.store.set({ lookedAt: finding });
  session.hint(
    findingHint({
      wrapped: next.wrapped ? step : undefined,
      at: open.indexOf(finding) + 1,
      of: open.length,
      group: findingGroup(finding),
      message: finding.message,
    }),
  );
}

export function applyFix({ session, review }: Reviewed, finding: Finding): void {
  // What was still being typed may have moved rows or settled the matter.
  session.finishTyping();
  const now = review.now().open.find(({ subject, message }) => subject === finding.subject && message === finding.message);
  if (!now?.fix) return session.hint(reviewWords.alreadyChanged);
  session.take(reviewWords.steps.fix, now.fix.edits, "review");
  session.hint(reviewWords.fixed(now.fix.label));
}

export function explain({ session, review }: Reviewed, finding: Finding, text: string): void {
  session.finishTyping();
  const step = text.trim() === "" ? reviewWords.steps.takeBack : reviewWords.steps.explain;
  session.take(step, explainEdits(session.getState().form, finding, text), "review");
  review.now();
}

export function pairCost({ session, review }: Reviewed, cost: string, pairing: CostPairing): void {
  session.finishTyping();
  session.take(reviewWords.steps.pair, costPairingEdits(session.getState().form, cost, pairing), "review");
  review.now();
}

export function closeGap({ session }: Reviewed, closing: Closing): void {
  session.finishTyping();
  session.take(reviewWords.steps.close, closingEdits(session.getState().form, closing), "review");
}

/** The form itself, where an old version or its source lies over it, or in a narrow window the panel. */
function showForm({ store }: Workspace): void {
  store.set({ version: undefined, origin: undefined });
  if (!window.matchMedia(fitsLibrary).matches) store.set({ panelShown: false });
}
