/** What the person does about findings of the open form. Whatever changes the form is one step that can be undone. */
import type { Desk } from "#renderer/desk/desk.ts";
import { makeWay } from "#renderer/desk/panes/panes.ts";
import { uncoverForm } from "#renderer/editor/cover.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import { findingHint, reviewWords } from "#renderer/text/review-words.ts";
import { takeUpEdits, type Explanation } from "#shared/review/earlier-explanation.ts";
import { addEdits } from "#shared/returning/answer-remark.ts";
import { remarkOf } from "#shared/review/remark-of.ts";
import { explainEdits } from "#shared/review/explanations.ts";
import type { Finding, FindingPlace } from "#shared/review/finding.ts";
import { closingEdits, costPairingEdits, type CostPairing } from "#shared/review/balance/cost-pairs.ts";
import type { Closing } from "#shared/review/balance/balance-parts.ts";
import { findingSteps, nextStep } from "./finding-steps.ts";
import { openReview, type Reviewed } from "./open-review.ts";

/** `finding`: whose place it is; stepping goes on from there. */
export function goToPlace(desk: Desk, { session }: Reviewed, place: FindingPlace, finding?: Finding): void {
  showForm(desk);
  session.goTo(place);
  if (finding) desk.part(openReview).set({ lookedAt: finding });
}

/** Errors first, then what is less grave; within a group as the form is printed, round the ends. */
export function stepToFinding(desk: Desk, { session, review }: Reviewed, direction: -1 | 1): void {
  showForm(desk);
  session.finishTyping();
  const { open, draft } = review.now();
  const steps = findingSteps(open, draft, session.orderOf);
  const { lookedAt } = desk.part(openReview).get();
  const next = nextStep(steps, { order: session.orderOf(), lookedAt }, direction);
  const step = next && steps[next.index];
  if (!step) return session.hint(reviewWords.nothingToStep);
  const { finding, standing, place } = step;
  session.goTo(place);
  desk.part(openReview).set({ lookedAt: finding });
  session.hint(
    findingHint({
      wrapped: next.wrapped ? direction : undefined,
      at: next.index + 1,
      of: steps.length,
      standing,
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

/** @param earlier What was written about its cell before: it goes as something else is written. */
export function explain({ session, review }: Reviewed, finding: Finding, text: string, earlier?: Explanation): void {
  session.finishTyping();
  const step = text.trim() === "" ? reviewWords.steps.takeBack : reviewWords.steps.explain;
  const { form } = session.getState();
  const edits = earlier && text.trim() !== "" ? takeUpEdits(form, finding, text, earlier) : explainEdits(form, finding, text);
  session.take(step, edits, "review");
  review.now();
}

/** The finding as a remark to whoever the form is from, on the cell it is about; once, until it is answered. */
export function writeRemark({ session }: Reviewed, finding: Finding): void {
  session.finishTyping();
  const { form } = session.getState();
  const remark = remarkOf(form, finding, { id: crypto.randomUUID(), at: Date.now() });
  const isWritten = (form.remarks ?? []).some(
    (one) => one.from === "written" && !one.answer && one.place === remark.place && one.remark === remark.remark,
  );
  if (isWritten) return session.tell(returnWords.findingThere);
  session.change(returnWords.steps.write, addEdits(form, [remark]), "review");
  session.tell(returnWords.findingWritten);
}

/** To a question of the checklist; `undefined` takes the answer back. */
export function answer({ session }: Reviewed, id: string, holds: boolean | undefined): void {
  session.finishTyping();
  const others = (session.getState().form.checklist ?? []).filter((one) => one.id !== id);
  const items = holds === undefined ? others : [...others, { id, holds }];
  session.change(
    reviewWords.steps.answer,
    [{ kind: "set-list", list: "checklist", ...(items.length > 0 && { items }) }],
    "review",
  );
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

/** The person has filled a new form in: what is blank counts from now on. */
export async function handOn(desk: Desk, { session }: Reviewed): Promise<void> {
  await session.flush();
  const run = await desk.client.reviews.run({ ids: [session.id], filled: true });
  // The list tells of it, and the review follows.
  for await (const _ of run);
  // What was said before of what is blank is no longer so.
  session.hint(reviewWords.handedOn);
}

/** The form itself, where an old version or its source lies over it, or in a narrow window the panel. */
function showForm(desk: Desk): void {
  uncoverForm(desk);
  makeWay(desk, "rightShown");
}
