/**
 * Several units in one library: one is the current one, whose defaults are the settings of new forms; the others wait with theirs. Changing over exchanges them,
 * so that each is kept once.
 */
import type { Settings, UnitDefaults } from "#shared/api/settings.ts";

export function switchTo(settings: Settings, unit: UnitDefaults): Partial<Settings> {
  const others = settings.otherUnits.filter((other) => other !== unit);
  const now = currentUnit(settings);
  return { ...unit, otherUnits: now.implementingUnit === "" ? others : [now, ...others] };
}

/** A unit that has no name yet, of the department and year of the current one. */
export function addUnit(settings: Settings): Partial<Settings> {
  return switchTo(settings, { ...currentUnit(settings), implementingUnit: "" });
}

/** Its forms stay; new ones are begun for the next unit. */
export function leaveUnit({ otherUnits }: Settings): Partial<Settings> {
  const [next, ...others] = otherUnits;
  return next ? { ...next, otherUnits: others } : {};
}

function currentUnit({ implementingUnit, supervisingDepartment, year, template, title, moneyUnit }: Settings): UnitDefaults {
  return { implementingUnit, supervisingDepartment, year, template, title, moneyUnit };
}
