/**
 * Replacing in all forms of the library: first looked through without changing anything, then one step in the journal of each form. Only what
 * was looked at is changed: a form that holds other texts by then is left as it is, and so is one that cannot be read.
 */
import { replacementEdits, replacementsIn, type Replacement } from "#shared/editing/replace-text.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { expectedFailure } from "#renderer/desk/failure-text.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { openSession } from "../open-form.ts";
import type { FormStep } from "../session/form-step.ts";
import { sameValue } from "../session/same-value.ts";
import { stepForm, takeBackStep } from "../step-form.ts";

export interface Wanted {
  readonly text: string;
  readonly by: string;
}

export interface FormReplacements {
  readonly id: number;
  readonly form: Form;
  readonly cells: readonly Replacement[];
}

/** Told how far it is; asked before each form whether to go on. */
export interface Walk {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface Walked<T> {
  readonly made: readonly T[];
  /** Forms that could not be read or written, or are no longer as they were looked at. */
  readonly left: number;
}

export function lookThrough(desk: Desk, { text, by }: Wanted, walk: Walk): Promise<Walked<FormReplacements>> {
  const ids = (desk.part(formsList).get().forms ?? []).map(({ id }) => id);
  return eachOf(ids, walk, async (id) => {
    const form = await formNow(desk, id);
    const { cells } = replacementsIn(form, templateOf(form.template), text, by);
    return { id, form, cells };
  });
}

export function replaceIn(
  desk: Desk,
  chosen: readonly FormReplacements[],
  { text, by }: Wanted,
  walk: Walk,
): Promise<Walked<FormStep>> {
  return eachOf(chosen, walk, ({ id, cells }) =>
    stepForm(desk, id, {
      label: editorWords.replace.step,
      cause: "command",
      editsOf: (form) => {
        const template = templateOf(form.template);
        const now = replacementsIn(form, template, text, by).cells;
        return sameValue(now, cells) ? replacementEdits(form, template, cells) : [];
      },
    }),
  );
}

/** What was changed since in a form is kept, and the form is left. */
export function takeBackAll(desk: Desk, steps: readonly FormStep[], walk: Walk): Promise<Walked<FormStep>> {
  return eachOf(steps, walk, async (step) => ((await takeBackStep(desk, step)) ? step : undefined));
}

async function formNow(desk: Desk, id: number): Promise<Form> {
  const session = openSession(desk);
  if (session?.id !== id) return (await desk.client.forms.open({ id })).form;
  session.finishTyping();
  return session.getState().form;
}

async function eachOf<T, R>(all: readonly T[], walk: Walk, act: (one: T) => Promise<R | undefined>): Promise<Walked<R>> {
  const made: R[] = [];
  let left = 0;
  for (const [index, one] of all.entries()) {
    if (walk.signal.aborted) break;
    walk.onProgress(index, all.length);
    try {
      const result = await act(one);
      if (result === undefined) left += 1;
      else made.push(result);
    } catch (error) {
      if (!expectedFailure(error)) throw error;
      left += 1;
    }
  }
  return { made, left };
}
