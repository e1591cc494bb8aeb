/** Gets a list ready to be filtered while the window has nothing else to do, some forms at a time. */
import { useEffect } from "react";
import type { FormSummary } from "#shared/api/contract.ts";
import { prepareToFilter } from "./library-filter.ts";

/** Few milliseconds. */
const atOnce = 1000;

export function usePreparedFilter(forms: readonly FormSummary[] | undefined): void {
  useEffect(() => {
    if (!forms || forms.length <= atOnce) return;
    let from = 0;
    let next = requestIdleCallback(prepare);
    function prepare() {
      prepareToFilter(forms?.slice(from, (from += atOnce)) ?? []);
      if (from < (forms?.length ?? 0)) next = requestIdleCallback(prepare);
    }
    return () => cancelIdleCallback(next);
  }, [forms]);
}
