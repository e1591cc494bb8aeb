/**
 * The checksum of a stored row: of everything in it that a person would miss, so that a single damaged byte is told of and never believed.
 * CRC-32 finds every such fault, and costs a few microseconds a form; it guards against bad disks, not against malice.
 */
import { crc32 } from "node:zlib";
import type { Database } from "better-sqlite3";

export type Checked = string | number | null | Uint8Array;

/** Of the values of a row in a fixed order. Text counts as SQLite keeps it. */
export function checksum(...values: readonly Checked[]): number {
  // The kind and the end of every value count too: nothing moves from one into the next unnoticed.
  return values.reduce<number>((sum, value) => {
    if (value === null) return crc32("\0null\0", sum);
    return typeof value === "object" ? crc32(value, crc32("\0bytes\0", sum)) : crc32(`\0${typeof value}\0${value}`, sum);
  }, 0);
}

/** For migrations: `checksum(…)` in SQL. */
export function addChecksumFunction(database: Database): void {
  database.function("checksum", { varargs: true, deterministic: true }, (...values: readonly unknown[]) =>
    checksum(...(values as readonly Checked[])),
  );
}
