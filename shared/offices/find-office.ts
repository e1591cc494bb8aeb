/**
 * The office somebody means who wrote a name, a short name or a code. Only what one office alone can be is found: of two that could be meant, nobody knows
 * which.
 */
import type { Office } from "./office.ts";
import { nameKey } from "./name-key.ts";

export function findOffice(offices: readonly Office[], kind: Office["kind"], written: string): Office | undefined {
  const own = offices.filter((office) => office.kind === kind);
  const exact = own.find(({ name }) => name === written);
  if (exact || written.trim() === "") return exact;
  const key = nameKey(written);
  const tried = [
    own.filter(({ name }) => nameKey(name) === key),
    own.filter(({ code, shortName }) => code === written.trim() || (shortName !== "" && nameKey(shortName) === key)),
  ];
  const found = tried.find((some) => some.length > 0) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** Those that go on from what was typed of a name, short name or code, and those that hold it in the middle after them. */
export function officesLike(offices: readonly Office[], kind: Office["kind"], typed: string): Office[] {
  const key = nameKey(typed);
  const ranked = offices.flatMap((office) => {
    if (office.kind !== kind) return [];
    const at = [office.name, office.shortName, office.code].map((text) => (text === "" ? -1 : nameKey(text).indexOf(key)));
    const rank = at.some((one) => one === 0) ? 0 : at.some((one) => one > 0) ? 1 : 2;
    return key === "" || rank < 2 ? [{ office, rank: key === "" ? 0 : rank }] : [];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ office }) => office);
}
