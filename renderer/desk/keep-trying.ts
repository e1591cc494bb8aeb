/** Repeats a call until it succeeds, saying meanwhile why it does not; gives up only on a failure that is an answer. */
import { expectedFailure, retriedFailureText } from "./failure-text.ts";

interface Trying {
  /** Codes of expected failures that the host would say again however often it is asked. */
  readonly answers?: ReadonlySet<string>;
  /** A sentence for the person. */
  readonly onFailure: (reason: string) => void;
  /** Waits before the next attempt; attempts count from 0. */
  readonly pause: (attempt: number) => Promise<void>;
}

export async function keepTrying<T>(call: () => Promise<T>, { answers, onFailure, pause }: Trying): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (answers?.has(expectedFailure(error)?.code ?? "")) throw error;
      onFailure(retriedFailureText(error));
      await pause(attempt);
    }
  }
}
