/**
 * Which forms of the tray are of the same year, unit and project. The first of them is stored unless the person says otherwise, the later
 * ones are not: nothing comes into the library twice by accident. A form without a project name is like no other. Pure.
 */
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import type { TrayForm } from "#shared/api/imports.ts";

export interface TrayLikes {
  /** The other forms like this one, in the order of the list. */
  readonly othersOf: (id: number) => readonly TrayForm[];
  /** Whether one like it stands before it. */
  readonly isLater: (id: number) => boolean;
}

export const trayLikes: (forms: readonly TrayForm[]) => TrayLikes = rememberByObject(findLikes);

function findLikes(forms: readonly TrayForm[]): TrayLikes {
  const groups = new Map<string, TrayForm[]>();
  const groupOf = new Map<number, readonly TrayForm[]>();
  for (const form of forms) {
    const { id, year, implementingUnit, projectName } = form;
    if (projectName === "") continue;
    const key = `${year}\n${implementingUnit}\n${projectName}`;
    const group = groups.get(key) ?? [];
    group.push(form);
    groups.set(key, group);
    groupOf.set(id, group);
  }
  return {
    othersOf: (id) => groupOf.get(id)?.filter((other) => other.id !== id) ?? [],
    isLater: (id) => (groupOf.get(id)?.[0]?.id ?? id) !== id,
  };
}
