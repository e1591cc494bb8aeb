/**
 * Sends corrections to the tray one after the other, in order, and keeps trying while the host cannot keep them: what the person corrected
 * is kept, or they are told that it is not.
 *
 * Invariant: `base` is what the host has at `revision`; the last of `waiting` leads to what is on screen. Nothing waits for ever: where
 * the form was corrected in another window first, has left the tray or can only be read, what waited is handed back.
 */
import type { AppErrorCode } from "#shared/api/app-error.ts";
import type { KeptCorrection, OpenTrayForm } from "#shared/api/imports.ts";
import { openCorrection, type Change, type Correction } from "#shared/correcting/correction.ts";
import type { Client } from "#renderer/desk/client.ts";
import { expectedFailure, retriedFailureText } from "#renderer/desk/failure-text.ts";
import { keepTrying } from "#renderer/desk/keep-trying.ts";
import { sameValue } from "#renderer/editor/session/same-value.ts";

export interface CorrectQueue {
  readonly add: (change: Change, leadsTo: Correction) => void;
  /** The host has this revision: where it is another window's, it is taken over as soon as nothing is under way here. */
  readonly noticed: (revision: number) => void;
  /** The host may hold anything now, an earlier revision included: what is there is taken over before anything more is sent. */
  readonly readAnew: () => void;
  /** While a text is being typed, the form is not exchanged for another window's. */
  readonly setTyping: (typing: boolean) => void;
  /** Resolves when nothing waits any more; not as long as the host is out of reach. */
  readonly drained: () => Promise<void>;
}

interface Options {
  readonly imports: Pick<Client["imports"], "correct" | "open">;
  readonly opened: OpenTrayForm;
  /** The host has everything, and this is how the tray lists the form now. */
  readonly onKept: (kept: KeptCorrection) => void;
  /** Why something is not kept yet; it is tried again. */
  readonly onProblem: (reason: string) => void;
  /** Another window corrected the form: what it is now, what of this one found no way into it, and how it was before that. */
  readonly onConflict: (current: OpenTrayForm, lost: readonly Change[], before: Correction) => void;
  /** The form takes no corrections; these are not kept, and it stays as it was before them. */
  readonly onRefused: (reason: string, lost: readonly Change[], base: Correction) => void;
}

interface Waiting {
  readonly change: Change;
  readonly leadsTo: Correction;
}

/** What the host will say again however often it is asked. */
const answers: ReadonlySet<string> = new Set<AppErrorCode>([
  "form-changed",
  "tray-form-missing",
  "form-damaged",
  "library-read-only",
]);

/** Milliseconds between two attempts. */
const wait = 1_500;

export function createCorrectQueue({ imports, opened, onKept, onProblem, onConflict, onRefused }: Options): CorrectQueue {
  const { id } = opened.form;
  let { revision } = opened.form;
  let base = openCorrection(opened);
  let announced = revision;
  let outdated = false;
  let waiting: readonly Waiting[] = [];
  let running: Promise<void> | undefined;
  let typing = false;
  let typingEnded: (() => void) | undefined;
  const trying = { answers, onFailure: onProblem, pause: () => new Promise<void>((resolve) => setTimeout(resolve, wait)) };

  async function run(): Promise<void> {
    let kept: KeptCorrection | undefined;
    for (let next = waiting[0]; next; next = waiting[0]) kept = await send(next);
    running = undefined;
    if (kept) onKept(kept);
    // What was announced meanwhile may have been another window's revision, or this one's own.
    await catchUp();
  }

  async function send(next: Waiting): Promise<KeptCorrection | undefined> {
    if (outdated) return settle(next).catch(refused);
    try {
      const kept = await keepTrying(() => imports.correct({ id, revision, change: next.change }), trying);
      arrived(next, kept.form.revision);
      return kept;
    } catch (error) {
      if (expectedFailure(error)?.code === "form-changed") return await settle(next).catch(refused);
      return refused(error);
    }
  }

  function arrived({ leadsTo }: Waiting, at: number): void {
    revision = at;
    base = leadsTo;
    waiting = waiting.slice(1);
  }

  /** The host has another revision: ours, when an answer was lost on the way, or another window's. */
  async function settle(next: Waiting): Promise<KeptCorrection | undefined> {
    const current = await keepTrying(() => imports.open({ id }), trying);
    const now = openCorrection(current);
    if (same(now, next.leadsTo)) {
      outdated = false;
      arrived(next, current.form.revision);
      return current;
    }
    const untouched = same(now, base);
    if (typing && !untouched) {
      await new Promise<void>((resolve) => (typingEnded = resolve));
      return undefined;
    }
    const before = base;
    takeOver(current, now);
    if (untouched) return undefined;
    const lost = waiting.map(({ change }) => change);
    waiting = [];
    onConflict(current, lost, before);
    return current;
  }

  function refused(error: unknown): undefined {
    const lost = waiting.map(({ change }) => change);
    waiting = [];
    onRefused(retriedFailureText(error), lost, base);
  }

  function takeOver({ form }: OpenTrayForm, now: Correction): void {
    ({ revision } = form);
    base = now;
    outdated = false;
  }

  async function catchUp(): Promise<void> {
    const isBusy = () => running !== undefined || typing;
    const isOld = (known: number) => outdated || known > revision;
    if (isBusy() || !isOld(announced)) return;
    // Out of reach: the next correction finds out.
    const current = await imports.open({ id }).catch(() => undefined);
    if (!current || isBusy() || !isOld(current.form.revision)) return;
    const now = openCorrection(current);
    const untouched = same(now, base);
    takeOver(current, now);
    if (!untouched) onConflict(current, [], now);
  }

  return {
    add(change, leadsTo) {
      waiting = [...waiting, { change, leadsTo }];
      running ??= run();
    },
    noticed(latest) {
      announced = Math.max(announced, latest);
      void catchUp();
    },
    readAnew() {
      outdated = true;
      announced = 0;
      void catchUp();
    },
    setTyping(now) {
      typing = now;
      if (typing) return;
      typingEnded?.();
      typingEnded = undefined;
      void catchUp();
    },
    drained: () => running ?? Promise.resolve(),
  };
}

function same(a: Correction, b: Correction): boolean {
  return (["form", "origins", "placed", "done", "undone"] as const).every((part) => sameValue(a[part], b[part]));
}
