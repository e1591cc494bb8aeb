/**
 * What a backup's file is called: `0012-20260305-140231-daily.sqlite`. The number tells the order in which backups were made, whatever
 * the clock said; the time is the wall clock's, as the person remembers it. Such names sort, and are allowed on every system.
 */
import { backupReasons, type BackupReason } from "#shared/api/backups.ts";

export interface BackupName {
  /** Counts the backups of a library. */
  readonly order: number;
  /** Milliseconds since 1970, to the second. */
  readonly at: number;
  readonly reason: BackupReason;
}

const pattern = /^(\d{4,})-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([a-z-]+)\.sqlite$/;

export function formatBackupName({ order, at, reason }: BackupName): string {
  const date = new Date(at);
  const day = [date.getFullYear().toString().padStart(4, "0"), two(date.getMonth() + 1), two(date.getDate())];
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two);
  return `${String(order).padStart(4, "0")}-${day.join("")}-${time.join("")}-${reason}.sqlite`;
}

/** `undefined` for a file that is no backup of this program. */
export function parseBackupName(name: string): BackupName | undefined {
  const match = pattern.exec(name);
  const reason = backupReasons.find((known) => known === match?.[8]);
  if (!match || !reason) return undefined;
  const [order = 0, year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 8).map(Number);
  return { order, at: new Date(year, month - 1, day, hours, minutes, seconds).getTime(), reason };
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
