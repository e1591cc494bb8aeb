/**
 * Names that stand in forms, put together where they are spellings of one office: with what they are best written as, which is the code table's name where that
 * has one, else what most forms say. And those a code table does not know at all. It proposes; a person decides.
 */
import type { OfficeField } from "../batch/batch-change.ts";
import { findOffice } from "./find-office.ts";
import { nameKey } from "./name-key.ts";
import type { Office } from "./office.ts";

export interface UsedName {
  readonly field: OfficeField;
  readonly name: string;
  /** How many forms say so. */
  readonly forms: number;
}

export interface SpellingGroup {
  readonly field: OfficeField;
  readonly to: string;
  /** Whether `to` is the code table's. */
  readonly isOfTable: boolean;
  /** Everything written for it in forms, the most frequent first. */
  readonly names: readonly UsedName[];
}

export const kindOf: Readonly<Record<OfficeField, Office["kind"]>> = {
  implementingUnit: "unit",
  supervisingDepartment: "department",
};

/** Those first that concern most forms. */
export function spellingGroups(used: readonly UsedName[], offices: readonly Office[]): SpellingGroup[] {
  const meant = used
    .filter(({ name }) => name !== "")
    .map((one) => ({ one, office: findOffice(offices, kindOf[one.field], one.name) }));
  const groups = Map.groupBy(meant, ({ one, office }) => `${one.field} ${nameKey(office?.name ?? one.name)}`);
  return [...groups.values()]
    .flatMap((own): SpellingGroup[] => {
      // Of two that are as frequent the one without blanks in it is the better.
      const names = own.map(({ one }) => one).toSorted((a, b) => b.forms - a.forms || a.name.length - b.name.length);
      const [first] = names;
      const ofTable = new Set(own.flatMap(({ office }) => office?.name ?? []));
      if (!first || ofTable.size > 1) return [];
      const [official] = ofTable;
      const to = official ?? first.name;
      if (names.length === 1 && first.name === to) return [];
      return [{ field: first.field, to, isOfTable: official !== undefined, names }];
    })
    .toSorted((a, b) => formsOf(b) - formsOf(a));
}

/** Names the table does not know, where it knows any of their kind. */
export function unknownNames(used: readonly UsedName[], offices: readonly Office[]): UsedName[] {
  const kinds = new Set(offices.map(({ kind }) => kind));
  return used.filter(({ field, name }) => name !== "" && kinds.has(kindOf[field]) && !findOffice(offices, kindOf[field], name));
}

function formsOf({ names }: SpellingGroup): number {
  return names.reduce((sum, { forms }) => sum + forms, 0);
}
