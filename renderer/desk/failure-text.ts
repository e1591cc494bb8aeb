/** Turns whatever was thrown into one sentence for the person. Bugs go to the console in full; the person never sees their text. */
import { ORPCError } from "@orpc/client";
import { AppError, appErrorSchema, type AppErrorData } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { failureWords } from "#renderer/text/failure-words.ts";
import { AccessLost, NotSavedYet } from "./failures.ts";

export function failureText(error: unknown): string {
  const expected = expectedFailure(error);
  if (expected) return appErrorText(expected);
  if (error instanceof AccessLost) return failureWords.accessLost;
  if (error instanceof NotSavedYet) return failureWords.notSavedYet;
  if (isLostConnection(error)) return failureWords.connectionLost;
  console.error(error);
  return failureWords.unexpected;
}

/** The same for what is tried again without being asked: nobody has to repeat it. */
export function retriedFailureText(error: unknown): string {
  return isLostConnection(error) ? failureWords.reconnecting : failureText(error);
}

/** The expected failure inside an error, whichever side of the wire it arose on. */
export function expectedFailure(error: unknown): AppErrorData | undefined {
  if (error instanceof AppError) return error.toData();
  if (!(error instanceof ORPCError) || error.code !== "APP_ERROR") return undefined;
  return appErrorSchema.safeParse(error.data).data;
}

/** What the person did themselves by closing a file dialog or pressing cancel is no failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** A fetch that reached nobody rejects with a TypeError. */
function isLostConnection(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network/i.test(error.message);
}
