/**
 * The rotating rule: which backups may go. Kept are those made by hand; the last few of each other reason; and of all automatic ones
 * the last of a day, of a week and of a month, for as many of these as there were backups in.
 *
 * Counting days that have a backup, not days until now, it needs no clock: a library nobody opens for a year loses nothing, and a
 * clock that is set wrong clears nothing away. The latest is always kept.
 */
import type { BackupReason } from "#shared/api/backups.ts";
import type { BackupName } from "./backup-name.ts";

const keptPerReason = 3;
const longerPeriods: readonly { readonly count: number; readonly of: (at: Date) => string }[] = [
  { count: 4, of: (at) => dayOf(mondayOf(at)) },
  { count: 12, of: (at) => `${at.getFullYear()}-${at.getMonth()}` },
];

/** @param days For how many days the last of a day is kept. */
export function dispensableBackups<Named extends BackupName>(backups: readonly Named[], days: number): Named[] {
  const automatic = backups.filter(({ reason }) => reason !== "hand").toSorted((a, b) => b.order - a.order || b.at - a.at);
  const kept = new Set<Named>();
  const perReason = new Map<BackupReason, number>();
  for (const backup of automatic) {
    const count = perReason.get(backup.reason) ?? 0;
    perReason.set(backup.reason, count + 1);
    // Daily ones are what the periods are for.
    if (backup.reason !== "daily" && count < keptPerReason) kept.add(backup);
  }
  for (const { count, of } of [{ count: days, of: dayOf }, ...longerPeriods]) {
    const seen = new Set<string>();
    for (const backup of automatic) {
      const period = of(new Date(backup.at));
      if (seen.has(period) || seen.size === count) continue;
      seen.add(period);
      kept.add(backup);
    }
  }
  return automatic.filter((backup) => !kept.has(backup));
}

/** Whether both fall on one day by the wall clock. */
export function sameDay(one: number, other: number): boolean {
  return dayOf(new Date(one)) === dayOf(new Date(other));
}

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
}

function mondayOf(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7));
}
