/** What reads forms beside others goes on without one that has left the library meanwhile or is damaged: that is told where it is opened. */
import { AppError } from "#shared/api/app-error.ts";

/** @returns what was read, or `undefined` where the form cannot be. @throws what else went wrong. */
export function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && (error.code === "form-missing" || error.code === "form-damaged")) return undefined;
    throw error;
  }
}
