/**
 * Names of 主管部门 and 实施单位 to choose from: those of the code table, and what the library's forms say. Read when somebody begins to need them, and
 * again whenever the table changes.
 */
import type { OfficeTable } from "#shared/api/offices.ts";
import { officesLike } from "#shared/offices/find-office.ts";
import { kindOf, type UsedName } from "#shared/offices/spellings.ts";
import { nameKey } from "#shared/offices/name-key.ts";
import type { OfficeField } from "#shared/batch/batch-change.ts";
import { useEffect } from "react";
import { definePart, useDesk, usePart, type Desk } from "./desk.ts";
import { onLibraryEvent } from "./library-events.ts";
import { createStore } from "./store.ts";

export interface OfficeNames {
  readonly table: OfficeTable | undefined;
  readonly used: readonly UsedName[];
}

const officeNames = definePart(() => createStore<OfficeNames>({ table: undefined, used: [] }));

export async function readOfficeNames(desk: Desk): Promise<void> {
  const { offices } = desk.client;
  const [{ table }, used] = await Promise.all([offices.table(), offices.names()]);
  desk.part(officeNames).set({ table, used });
}

export function useOfficeNames(): OfficeNames {
  const desk = useDesk();
  useEffect(() => {
    // Out of reach, there is nothing to choose from.
    const read = () => readOfficeNames(desk).catch(() => undefined);
    void read();
    return onLibraryEvent(desk, (event) => {
      if (event.kind === "offices" || event.kind === "list") return read();
    });
  }, [desk]);
  return usePart(officeNames, (known) => known);
}

/** Longer lists nobody reads. */
const most = 50;

/** What may be meant: the table's names first, then those of the library. */
export function namesLike({ table, used }: OfficeNames, field: OfficeField, typed: string): string[] {
  const key = nameKey(typed);
  const ofTable = officesLike(table?.offices ?? [], kindOf[field], typed).map(({ name }) => name);
  const ofForms = used.filter((one) => one.field === field && one.name !== "" && nameKey(one.name).includes(key));
  const sorted = ofForms.toSorted((a, b) => b.forms - a.forms).map(({ name }) => name);
  return [...new Set([...ofTable, ...sorted])].slice(0, most);
}
