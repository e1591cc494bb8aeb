/**
 * Waits for another program that has the library locked without holding the host up: the work is tried for a moment, and again after a
 * pause in which other calls are served.
 *
 * Work that found the library busy did nothing: it is one transaction, or reads before it writes.
 */
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "#shared/api/app-error.ts";
import { libraryFailure } from "./store/library-failure.ts";
import type { Library } from "./store/library.ts";

/** Milliseconds that one attempt may hold this thread up. */
export const momentOfPatience = 50;

const attempts = 40;
const between = 80;

/**
 * One that is not known to be whole yet is busy for whoever writes; that is waited for to its end.
 * @throws AppError `library-busy` where it stays locked for about five seconds.
 */
export async function whenNotBusy<Result>(
  library: Pick<Library, "checked">,
  work: () => Result | PromiseLike<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isBusy(error)) throw error;
    }
    await pause(between);
    await library.checked();
  }
}

function isBusy(error: unknown): boolean {
  const failure = libraryFailure(error, "");
  return failure instanceof AppError && failure.code === "library-busy";
}
