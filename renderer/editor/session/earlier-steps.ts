/**
 * Fetches steps from before those that came with the form, in the background and before undo runs out of them.
 *
 * Invariant: what is handed on stands directly before the steps the window has. Nothing is handed on while a text is being typed: the
 * document then stays the one the open cell writes into.
 */
import type { OpenForm } from "#shared/api/contract.ts";
import type { StoredStep } from "#shared/api/history.ts";
import { maximumSteps, type History } from "#shared/form/history.ts";
import type { Client } from "../../app/client.ts";

/** So many steps take longer to undo than to fetch more. */
const enough = 20;

export interface EarlierSteps {
  /** The form was opened, or another window's content taken over. */
  readonly reset: (opened: OpenForm) => void;
  /** The history is this now. */
  readonly look: (history: History) => void;
}

export interface EarlierStepsOptions {
  readonly forms: Pick<Client["forms"], "steps">;
  readonly isTyping: () => boolean;
  readonly onLoaded: (earlier: readonly StoredStep[]) => void;
}

export function createEarlierSteps({ forms, isTyping, onLoaded }: EarlierStepsOptions): EarlierSteps {
  /** The first step the window has, where the host has earlier ones. */
  let first: { readonly id: number; readonly before: number } | undefined;
  let loading = false;

  const load = async (from: { readonly id: number; readonly before: number }) => {
    loading = true;
    // Out of reach: the next undo asks again.
    const earlier = await forms.steps(from).catch(() => undefined);
    loading = false;
    if (!earlier || first !== from || isTyping()) return;
    first = firstOf(from.id, earlier);
    onLoaded(earlier.done);
  };

  return {
    reset({ id, history }) {
      first = firstOf(id, history);
    },
    look({ done }) {
      // From here on the window lets go of its first steps itself.
      if (done.length >= maximumSteps) first = undefined;
      if (first && !loading && !isTyping() && done.length < enough) void load(first);
    },
  };
}

function firstOf(id: number, { done: [step], more }: { done: readonly StoredStep[]; more: boolean }) {
  return step && more ? { id, before: step.id } : undefined;
}
