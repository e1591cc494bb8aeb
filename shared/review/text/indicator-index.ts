/** Indicators found again in another year's form: by level 2 and name, years aside. */
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { Form, Indicator } from "../../form/form.ts";
import { isNone } from "./is-none.ts";
import { yearFree } from "./year-free.ts";

/** Named indicators by `indicatorKey`. A name that stands twice in its level 2 cannot be told and is left out. */
export function indicatorsByKey({ indicators }: Form): ReadonlyMap<string, Indicator> {
  return indexOf(indicators);
}

const indexOf = rememberByObject((indicators: Form["indicators"]): ReadonlyMap<string, Indicator> => {
  const index = new Map<string, Indicator>();
  const twice = new Set<string>();
  for (const row of indicators) {
    if (row.name.trim() === "" || isNone(row.name)) continue;
    const key = indicatorKey(row);
    if (index.has(key)) twice.add(key);
    index.set(key, row);
  }
  for (const key of twice) index.delete(key);
  return index;
});

export function indicatorKey({ level2, name }: Indicator): string {
  return `${level2}›${yearFree(name)}`;
}
