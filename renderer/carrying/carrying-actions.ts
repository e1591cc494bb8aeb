/** Going through what came over from last year, cell by cell, and saying that a text is right again as it is. */
import type { Desk } from "#renderer/desk/desk.ts";
import { makeWay } from "#renderer/desk/panes/panes.ts";
import { uncoverForm } from "#renderer/editor/cover.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { carryingWords } from "#renderer/text/carrying-words.ts";
import { marksWithout } from "#shared/form/carried-marks.ts";
import type { Field } from "#shared/form/field.ts";
import { carriedSteps, nextCarried } from "./carried-steps.ts";

export function stepToCarried(desk: Desk, session: FormSession, direction: -1 | 1): void {
  uncoverForm(desk);
  makeWay(desk, "rightShown");
  session.finishTyping();
  const steps = stepsOf(session);
  const next = nextCarried(steps, session.orderOf(), direction);
  const step = next && steps[next.index];
  if (!step) return session.hint(carryingWords.nothingLeft);
  session.goTo({ field: step.field });
  session.hint(carryingWords.at(step.state, next.index + 1, steps.length, next.wrapped));
}

/** The text of the selected cell stays and counts as written for this year; then on to the next one. */
export function keepCarried(desk: Desk, session: FormSession): void {
  session.finishTyping();
  const { carried } = session.getState().form;
  const field = selectedField(session);
  if (!carried || field === undefined) return session.hint(carryingWords.nothingHere);
  const items = marksWithout(carried, field);
  session.change(carryingWords.steps.keep, [{ kind: "set-list", list: "carried", ...(items && { items }) }], "command");
  stepToCarried(desk, session, 1);
}

function selectedField(session: FormSession): Field | undefined {
  const here = session.orderOf();
  return stepsOf(session).find(({ order }) => order === here)?.field;
}

function stepsOf(session: FormSession) {
  return carriedSteps(session.getState().form, (field) => session.orderOf({ field }));
}
