/**
 * Sends corrections to the tray one after the other, in order, and keeps trying while the host is out of reach: what the person corrected
 * is kept, or they are told that it is not yet.
 */
import type { OpenTrayForm } from "#shared/api/imports.ts";
import type { Client } from "#renderer/desk/client.ts";
import { expectedFailure, retriedFailureText } from "#renderer/desk/failure-text.ts";

type CorrectInput = Parameters<Client["imports"]["correct"]>[0];

export interface CorrectQueue {
  readonly add: (correction: CorrectInput) => void;
  /** Resolves when the host has everything; not as long as it is out of reach. */
  readonly drained: () => Promise<void>;
}

interface Options {
  readonly imports: Client["imports"];
  /** The host has everything, and this is how the tray lists the form now. */
  readonly onKept: (opened: OpenTrayForm) => void;
  /** A sentence while something is not kept yet; `undefined` once it is. */
  readonly onProblem: (reason: string | undefined) => void;
}

const wait = 1_500;

export function createCorrectQueue({ imports, onKept, onProblem }: Options): CorrectQueue {
  const waiting: CorrectInput[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    for (let next = waiting[0]; next; next = waiting[0]) {
      try {
        const opened = await imports.correct(next);
        waiting.shift();
        onProblem(undefined);
        if (waiting.length === 0) onKept(opened);
      } catch (error) {
        onProblem(retriedFailureText(error));
        // What the host refuses it will refuse again.
        if (expectedFailure(error)) waiting.length = 0;
        else await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    running = undefined;
  }

  return {
    add(correction) {
      waiting.push(correction);
      running ??= run();
    },
    drained: () => running ?? Promise.resolve(),
  };
}
