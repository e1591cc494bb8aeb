/**
 * Brings changes to the host, in order and at once, and keeps trying: nothing added is ever dropped, except where another window changed
 * the form first, or the library can only be read. What was added to a form that is gone waits for it to come back.
 *
 * Invariant: `stored` is the document the host holds at `revision`; applying `pending` to it gives the one on screen.
 */
import type { AppErrorCode } from "#shared/api/app-error.ts";
import type { OpenForm } from "#shared/api/contract.ts";
import type { StoredStep } from "#shared/api/history.ts";
import { applyChange, withChange, type Change, type FormDocument } from "#shared/form/change.ts";
import type { Client } from "#renderer/desk/client.ts";
import { expectedFailure, failureText } from "#renderer/desk/failure-text.ts";
import { keepTrying } from "#renderer/desk/keep-trying.ts";
import type { Saving } from "../editor-port.ts";
import { openDocument, sameDocument, withEarlier } from "./form-document.ts";
import { typedTexts } from "./typed-texts.ts";

export interface SaveQueue {
  /** The host has this revision: where it is another window's and nothing is under way here, its content is taken over. */
  readonly noticed: (latest: number) => void;
  /** The host may hold anything now, an earlier revision included: what is there is taken over before anything more is sent. */
  readonly readAnew: () => void;
  /**
   * This window has the host change the form beside this queue: nothing is taken over until that has ended, with the revision the form got by it, if any.
   */
  readonly besideOwnWork: () => (revision: number | undefined) => void;
  /** Typing has ended: takes over what was noticed meanwhile. */
  readonly catchUp: () => Promise<void>;
  /** Whether the library has the form. */
  readonly noticePresence: (there: boolean) => void;
  /** Drops what waits for a form that is gone. */
  readonly giveUp: () => void;
  readonly add: (change: Change) => void;
  /** Steps from before those that came with the form. */
  readonly addEarlier: (earlier: readonly StoredStep[]) => void;
  /** Resolves when everything added so far is durable, or waits for a form that is gone; waits as long as that takes. */
  readonly drained: () => Promise<void>;
}

export interface SaveQueueOptions {
  readonly forms: Pick<Client["forms"], "change" | "open">;
  readonly opened: OpenForm;
  readonly onSaving: (saving: Saving) => void;
  /** Whether a text is being typed that is not added yet; nothing is taken over meanwhile. */
  readonly isTyping: () => boolean;
  /**
   * The form was changed beside this queue, by another window or (`isOwn`) only by what this one asked for: what it is now, and what it was before
   * the changes that found no place in it. What is added while this is told is still a change of what it was.
   */
  readonly onConflict: (current: OpenForm, base: FormDocument, isOwn: boolean) => void;
  /** Nothing can be saved in the library: what the form is there, and why. What was added is dropped. */
  readonly onRefused: (stored: FormDocument, reason: string) => void;
  /** Waits before the next attempt; given by tests. */
  readonly pause?: (attempt: number) => Promise<void>;
}

/** Trying again would not help. */
const finalFailures: ReadonlySet<string> = new Set<AppErrorCode>([
  "form-changed",
  "library-read-only",
  "form-missing",
  "form-damaged",
]);

/** Well below the contract's limit of one call. */
const maximumChanges = 200;

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
  let stored = openDocument(opened);
  let announced = revision;
  let outdated = false;
  let ownWorks = 0;
  let own: number | undefined;
  let gone: "missing" | "damaged" | undefined;
  let pending: Change[] = [];
  /** How many of them are on their way. */
  let sent = 0;
  let sending: Promise<void> | undefined;
  const trying = { onFailure: (reason: string) => onSaving({ state: "failed", reason }), pause };

  async function sendAll(): Promise<void> {
    const mayGo = () => pending.length > 0 && gone === undefined;
    while (mayGo()) await sendBatch(pending.slice(0, maximumChanges)).catch(refused);
    sending = undefined;
    tellKept();
    if (gone) return;
    // What was announced during the call may have been another window's revision, or this one's own.
    await catchUp();
  }

  async function catchUp(): Promise<void> {
    const isBusy = () => sending !== undefined || gone !== undefined || ownWorks > 0 || isTyping();
    const isOld = (known: number) => outdated || known > revision;
    if (isBusy() || !isOld(announced)) return;
    // Out of reach: the next change finds out.
    const current = await forms.open({ id }).catch(() => undefined);
    if (!current || isBusy() || !isOld(current.revision)) return;
    const isOwn = !outdated && current.revision === own && own === revision + 1;
    outdated = false;
    ({ revision, savedAt } = current);
    onSaving({ state: "saved", at: savedAt });
    if (!sameDocument(openDocument(current), stored)) giveWay(current, isOwn);
  }

  async function sendBatch(batch: Change[]): Promise<void> {
    if (outdated) return settle([]);
    sent = batch.length;
    try {
      const change = () => forms.change({ id, revision, changes: batch });
      ({ revision, savedAt } = await keepTrying(change, { ...trying, answers: finalFailures }));
      arrived(batch);
    } catch (error) {
      if (expectedFailure(error)?.code !== "form-changed") throw error;
      await settle(batch);
    } finally {
      sent = 0;
    }
  }

  /** What the host would say again. */
  function refused(error: unknown): void {
    const code = expectedFailure(error)?.code;
    if (code === "form-missing") gone = "missing";
    else if (code === "form-damaged") gone = "damaged";
    else if (code !== "library-read-only") throw error;
    else {
      pending = [];
      onRefused(stored, failureText(error));
    }
  }

  function tellKept(): void {
    onSaving(gone ? { state: "gone", why: gone, texts: typedTexts(pending) } : { state: "saved", at: savedAt });
  }

  function arrived(batch: readonly Change[]): void {
    stored = afterAll(stored, batch);
    pending = pending.slice(batch.length);
  }

  /** The host has another revision: ours, when an answer was lost on the way, or another window's. */
  async function settle(batch: readonly Change[]): Promise<void> {
    const current = await keepTrying(() => forms.open({ id }), { ...trying, answers: finalFailures });
    ({ revision, savedAt } = current);
    outdated = false;
    const theirs = openDocument(current);
    if (sameDocument(theirs, afterAll(stored, batch))) arrived(batch);
    else if (!sameDocument(theirs, stored)) giveWay(current);
  }

  function giveWay(current: OpenForm, isOwn = false): void {
    onConflict(current, stored, isOwn);
    stored = openDocument(current);
    pending = [];
  }

  function send(): void {
    if (sending) return;
    if (gone || pending.length === 0) return tellKept();
    onSaving({ state: "saving" });
    sending = sendAll();
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
    besideOwnWork() {
      ownWorks += 1;
      return (given) => {
        ownWorks -= 1;
        own = given ?? own;
        announced = Math.max(announced, given ?? 0);
        void catchUp();
      };
    },
    catchUp,
    add(change) {
      pending = withChange(pending, change, sent);
      send();
    },
    noticePresence(there) {
      if (sending || there !== (gone !== undefined)) return;
      gone = there ? undefined : "missing";
      if (!gone) outdated = true;
      send();
      void catchUp();
    },
    giveUp() {
      pending = [];
      tellKept();
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
