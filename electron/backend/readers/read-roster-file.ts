/** A workbook of who is expected to hand in. */
import { AppError } from "#shared/api/app-error.ts";
import { readRoster, type RosterUnit } from "#shared/handing-in/roster.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/** @throws AppError where it cannot be read, or names no unit. */
export function readRosterFile(name: string, bytes: Uint8Array): RosterUnit[] {
  const units = readRoster(readWorkbook(name, bytes));
  if (!units || units.length === 0) throw new AppError("roster-unreadable", name);
  return units;
}
