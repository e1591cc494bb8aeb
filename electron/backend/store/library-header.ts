/**
 * What a file says it is, read from the first page without opening it as a database, so that looking at a foreign file leaves not so
 * much as a lock file beside it.
 *
 * Offsets are those of the SQLite file format: user version at 60, application id at 68, the schema's page header at 100.
 */
import { closeSync, openSync, readSync, statSync } from "node:fs";

/** "JiBi": marks a SQLite file as a library of this program. Never changes. */
export const applicationId = 0x4a696269;

export type LibraryHeader =
  | { readonly kind: "absent" }
  /** No bytes, or a database without a single table: not a new library, for those get their name when they are whole. */
  | { readonly kind: "empty" }
  | { readonly kind: "foreign"; readonly isDatabase: boolean }
  | { readonly kind: "library"; readonly schemaVersion: number };

const headerLength = 108;
const magic = "SQLite format 3\0";

/** @throws the errno of opening or reading the file, other than its absence. */
export function readLibraryHeader(file: string): LibraryHeader {
  const header = Buffer.alloc(headerLength);
  let length: number;
  try {
    // Opening a pipe would wait for somebody to write to it.
    if (!statSync(file).isFile()) return { kind: "foreign", isDatabase: false };
    const descriptor = openSync(file, "r");
    try {
      length = readSync(descriptor, header, 0, headerLength, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { kind: "absent" };
    throw error;
  }
  if (length === 0) return { kind: "empty" };
  if (length < headerLength || header.toString("latin1", 0, magic.length) !== magic) {
    return { kind: "foreign", isDatabase: false };
  }
  if (header.readInt32BE(68) === applicationId) return { kind: "library", schemaVersion: header.readInt32BE(60) };
  const hasNoTables = header.readUInt8(100) === 0x0d && header.readUInt16BE(103) === 0;
  return header.readInt32BE(68) === 0 && hasNoTables ? { kind: "empty" } : { kind: "foreign", isDatabase: true };
}
