/**
 * Brings edits to the host, in order and at once, and keeps trying: nothing added is ever dropped, except where another window changed
 * the form first, or the library can only be read.
 *
 * Invariant: `stored` is the form the host holds at `revision`; applying `pending` to it gives the form on screen.
 */
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { AppErrorCode } from "#shared/api/app-error.ts";
import type { OpenForm } from "#shared/api/contract.ts";
import type { Client } from "../../app/client.ts";
import { expectedFailure, failureText, retriedFailureText } from "../../app/failure-text.ts";
import type { Saving } from "../editor-port.ts";
import { sameForm } from "./same-form.ts";

export interface SaveQueue {
  /** The host has this revision: where it is another window's and nothing is under way here, its content is taken over. */
  readonly noticed: (latest: number) => void;
  /** The host may hold anything now, an earlier revision included: what is there is taken over before anything more is sent. */
  readonly readAnew: () => void;
  /** Typing has ended: takes over what was noticed meanwhile. */
  readonly catchUp: () => Promise<void>;
  readonly add: (edits: readonly Edit[]) => void;
  /** Resolves when everything added so far is durable; waits as long as that takes. */
  readonly drained: () => Promise<void>;
}

export interface SaveQueueOptions {
  readonly forms: Pick<Client["forms"], "edit" | "open">;
  readonly opened: OpenForm;
  readonly onSaving: (saving: Saving) => void;
  /** Whether a text is being typed that is not added yet; nothing is taken over meanwhile. */
  readonly isTyping: () => boolean;
  /** Another window changed the form: what it is now, and the edits that found no place in it. */
  readonly onConflict: (current: OpenForm, lost: readonly Edit[]) => void;
  /** Nothing can be saved in the library: what the form is there, and why. What was added is dropped. */
  readonly onRefused: (stored: Form, reason: string) => void;
  /** Waits before the next attempt; given by tests. */
  readonly pause?: (attempt: number) => Promise<void>;
}

/** Trying again would not help. */
const finalFailures: ReadonlySet<string> = new Set<AppErrorCode>(["form-changed", "library-read-only"]);

/** The contract's limit of one call. */
const maximumEdits = 10_000;

export function createSaveQueue({
  forms,
  opened,
  onSaving,
  isTyping,
  onConflict,
  onRefused,
  pause = lengtheningPause,
}: SaveQueueOptions): SaveQueue {
  const { id } = opened;
  let { revision, savedAt } = opened;
  let stored: Form = opened.form;
  let announced = revision;
  let outdated = false;
  let pending: Edit[] = [];
  let sending: Promise<void> | undefined;

  async function sendAll(): Promise<void> {
    while (pending.length > 0) await sendBatch(pending.slice(0, maximumEdits));
    sending = undefined;
    onSaving({ state: "saved", at: savedAt });
    // What was announced during the call may have been another window's revision, or this one's own.
    await catchUp();
  }

  async function catchUp(): Promise<void> {
    const isBusy = () => sending !== undefined || isTyping();
    const isOld = (known: number) => outdated || known > revision;
    if (isBusy() || !isOld(announced)) return;
    // Out of reach: the next edit finds out.
    const current = await forms.open({ id }).catch(() => undefined);
    if (!current || isBusy() || !isOld(current.revision)) return;
    outdated = false;
    const untouched = sameForm(current.form, stored);
    ({ revision, savedAt } = current);
    stored = current.form;
    onSaving({ state: "saved", at: savedAt });
    if (!untouched) onConflict(current, []);
  }

  async function sendBatch(batch: Edit[]): Promise<void> {
    if (outdated) return settle([]);
    try {
      ({ revision, savedAt } = await persist(() => forms.edit({ id, revision, edits: batch }), finalFailures));
      stored = applyEdits(stored, batch).form;
      pending = pending.slice(batch.length);
    } catch (error) {
      const code = expectedFailure(error)?.code;
      if (code === "form-changed") return settle(batch);
      if (code !== "library-read-only") throw error;
      pending = [];
      onRefused(stored, failureText(error));
    }
  }

  /** The host has another revision: ours, when an answer was lost on the way, or another window's. */
  async function settle(batch: Edit[]): Promise<void> {
    const current = await persist(() => forms.open({ id }));
    const arrived = sameForm(current.form, applyEdits(stored, batch).form);
    const untouched = sameForm(current.form, stored);
    ({ revision, savedAt } = current);
    outdated = false;
    stored = current.form;
    if (arrived) pending = pending.slice(batch.length);
    else if (!untouched) {
      const lost = pending;
      pending = [];
      onConflict(current, lost);
    }
  }

  /** Repeats a call until it succeeds, saying meanwhile why it does not; gives up only on a failure that is an answer. */
  async function persist<T>(call: () => Promise<T>, answers: ReadonlySet<string> = new Set()): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await call();
      } catch (error) {
        if (answers.has(expectedFailure(error)?.code ?? "")) throw error;
        onSaving({ state: "failed", reason: retriedFailureText(error) });
        await pause(attempt);
      }
    }
  }

  return {
    noticed(latest) {
      announced = Math.max(announced, latest);
      void catchUp();
    },
    readAnew() {
      outdated = true;
      announced = 0;
      void catchUp();
    },
    catchUp,
    add(edits) {
      if (edits.length === 0) return;
      pending.push(...edits);
      if (sending) return;
      onSaving({ state: "saving" });
      sending = sendAll();
    },
    async drained() {
      await sending;
    },
  };
}

/** A quarter of a second at first, five at most: soon there again, and no storm where the host is gone. */
function lengtheningPause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** attempt, 5000)));
}
