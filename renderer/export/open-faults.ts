/** What is not in order in forms about to be exported: told, not forbidden. Of the open form as it is now, of others as last reviewed. */
import { usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { openVerdict } from "#renderer/editor/verdict.ts";

interface Faults {
  readonly errors: number;
  /** What was not filled in yet. */
  readonly blank: number;
}

/** In how many forms there are any, and how many altogether. */
export interface OpenFaults {
  readonly errors: readonly [forms: number, all: number];
  readonly blank: readonly [forms: number, all: number];
}

export function useOpenFaults(ids: readonly number[]): OpenFaults {
  const forms = usePart(formsList, (state) => state.forms);
  const verdict = usePart(openVerdict, (state) => state.verdict);
  return openFaults(
    ids.map((id) => {
      if (verdict?.form === id) return verdict;
      const { errors = 0, blank = 0 } = forms?.find((form) => form.id === id)?.review ?? {};
      return { errors, blank };
    }),
  );
}

export function openFaults(faults: readonly Faults[]): OpenFaults {
  const sum = (counts: readonly number[]) =>
    [counts.filter((count) => count > 0).length, counts.reduce((all, count) => all + count, 0)] as const;
  return { errors: sum(faults.map(({ errors }) => errors)), blank: sum(faults.map(({ blank }) => blank)) };
}
