/**
 * Brings changes to the host, in order and at once, and keeps trying: nothing added is ever dropped, except where another window changed
 * the form first.
 *
 * Invariant: `stored` is the document the host holds at `revision`; applying `pending` to it gives the one on screen.
 */
import type { OpenForm } from "#shared/api/contract.ts";
import type { StoredStep } from "#shared/api/history.ts";
import { applyChange, withChange, type Change, type FormDocument } from "#shared/form/change.ts";
import type { Form } from "#shared/form/form.ts";
import type { Client } from "../../app/client.ts";
import { expectedFailure, retriedFailureText } from "../../app/failure-text.ts";
import type { Saving } from "../editor-port.ts";
import { openDocument, sameDocument, withEarlier } from "./form-document.ts";

export interface SaveQueue {
  /** The host has this revision: where it is another window's and nothing is under way here, its content is taken over. */
  readonly noticed: (latest: number) => void;
  /** Typing has ended: takes over what was noticed meanwhile. */
  readonly catchUp: () => Promise<void>;
  readonly add: (change: Change) => void;
  /** Steps from before those that came with the form. */
  readonly addEarlier: (earlier: readonly StoredStep[]) => void;
  /** Resolves when everything added so far is durable; waits as long as that takes. */
  readonly drained: () => Promise<void>;
}

export interface SaveQueueOptions {
  readonly forms: Pick<Client["forms"], "change" | "open">;
  readonly opened: OpenForm;
  readonly onSaving: (saving: Saving) => void;
  /** Whether a text is being typed that is not added yet; nothing is taken over meanwhile. */
  readonly isTyping: () => boolean;
  /** Another window changed the form: what it is now, and what it was before the changes that found no place in it. */
  readonly onConflict: (current: OpenForm, base: Form) => void;
  /** Waits before the next attempt; given by tests. */
  readonly pause?: (attempt: number) => Promise<void>;
}

/** Well below the contract's limit of one call. */
const maximumChanges = 200;

export function createSaveQueue({
  forms,
  opened,
  onSaving,
  isTyping,
  onConflict,
  pause = lengtheningPause,
}: SaveQueueOptions): SaveQueue {
  const { id } = opened;
  let { revision, savedAt } = opened;
  let stored = openDocument(opened);
  let announced = revision;
  let pending: Change[] = [];
  /** How many of them are on their way. */
  let sent = 0;
  let sending: Promise<void> | undefined;

  async function sendAll(): Promise<void> {
    while (pending.length > 0) await sendBatch(pending.slice(0, maximumChanges));
    sending = undefined;
    onSaving({ state: "saved", at: savedAt });
    // What was announced during the call may have been another window's revision, or this one's own.
    await catchUp();
  }

  async function catchUp(): Promise<void> {
    const isBusy = () => sending !== undefined || isTyping();
    if (isBusy() || announced <= revision) return;
    // Out of reach: the next change finds out.
    const current = await forms.open({ id }).catch(() => undefined);
    if (!current || isBusy() || current.revision <= revision) return;
    ({ revision, savedAt } = current);
    onSaving({ state: "saved", at: savedAt });
    if (!sameDocument(openDocument(current), stored)) giveWay(current);
  }

  async function sendBatch(batch: Change[]): Promise<void> {
    sent = batch.length;
    try {
      ({ revision, savedAt } = await persist(() => forms.change({ id, revision, changes: batch }), "form-changed"));
      arrived(batch);
    } catch (error) {
      if (expectedFailure(error)?.code !== "form-changed") throw error;
      await settle(batch);
    } finally {
      sent = 0;
    }
  }

  function arrived(batch: readonly Change[]): void {
    stored = afterAll(stored, batch);
    pending = pending.slice(batch.length);
  }

  /** The host has another revision: ours, when an answer was lost on the way, or another window's. */
  async function settle(batch: readonly Change[]): Promise<void> {
    const current = await persist(() => forms.open({ id }));
    ({ revision, savedAt } = current);
    const theirs = openDocument(current);
    if (sameDocument(theirs, afterAll(stored, batch))) arrived(batch);
    else if (!sameDocument(theirs, stored)) giveWay(current);
  }

  function giveWay(current: OpenForm): void {
    const base = stored.form;
    stored = openDocument(current);
    pending = [];
    onConflict(current, base);
  }

  /** Repeats a call until it succeeds, saying meanwhile why it does not; gives up only on `final`, a failure that is an answer. */
  async function persist<T>(call: () => Promise<T>, final?: string): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await call();
      } catch (error) {
        if (final !== undefined && expectedFailure(error)?.code === final) throw error;
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
    catchUp,
    add(change) {
      pending = withChange(pending, change, sent);
      if (sending) return;
      onSaving({ state: "saving" });
      sending = sendAll();
    },
    addEarlier(earlier) {
      stored = withEarlier(stored, earlier);
    },
    async drained() {
      await sending;
    },
  };
}

function afterAll(document: FormDocument, changes: readonly Change[]): FormDocument {
  return changes.reduce(applyChange, document);
}

/** A quarter of a second at first, five at most: soon there again, and no storm where the host is gone. */
function lengtheningPause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** attempt, 5000)));
}
