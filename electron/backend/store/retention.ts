/**
 * What the library keeps of a form's past, and what it lets go of with time. One rule, told to the person with the history.
 *
 * The latest steps are kept, so many that nobody undoes more. Of the automatic versions all of the last day are kept, then the last of
 * each day for a month, then the last of each thirty days. What the person made themselves (a name, an export, an import) always stays,
 * and so does the version a form begins with.
 */
import { maximumSteps } from "#shared/form/history.ts";
import type { Version } from "#shared/api/contract.ts";

/** As many as a window holds, so that whatever it can undo is there. */
export const stepsKept = maximumSteps;

const day = 24 * 60 * 60 * 1000;
const month = 30 * day;

/** Automatic versions that go, by id. A version from the future (the clock was set back) is as young as one made now. */
export function versionsToForget(versions: readonly Pick<Version, "id" | "at" | "kind">[], now: number): number[] {
  const seen = new Set<string>();
  return versions
    .filter(({ kind }) => kind === "automatic")
    .toSorted((a, b) => b.at - a.at || b.id - a.id)
    .filter(({ at }) => {
      if (now - at <= day) return false;
      const span = now - at <= month ? day : month;
      const period = `${span}:${Math.floor(at / span)}`;
      const another = seen.has(period);
      seen.add(period);
      return another;
    })
    .map(({ id }) => id);
}
