/**
 * A workbook as a package of parts that never change, and how it is written with some of them replaced or left out: the zip it was issued as, or parts
 * put together here.
 */
import { AppError } from "#shared/api/app-error.ts";
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import { openZip } from "../../readers/zip/open-zip.ts";
import { IssuedPart } from "./issued-part.ts";
import { localOf, newEntry, packed, rewrittenEntry, writeZip, type ZipPiece } from "./rewrite-zip.ts";

export interface IssuedPackage {
  /** Of the file, for what is said about it. */
  readonly name: string;
  /** In the order of the file; folders have an entry too. */
  readonly parts: readonly IssuedPart[];
  /** New content by part; `undefined` leaves it out. `added`: behind all others. */
  write(changes: PartChanges, added?: readonly IssuedPart[]): Uint8Array;
}

export type PartChanges = ReadonlyMap<IssuedPart, Uint8Array | undefined>;

/** @throws AppError where it is damaged or unpacks to too much. */
export function zipPackage(name: string, bytes: Uint8Array): IssuedPackage {
  const zip = openZip(name, bytes);
  const entries = zip.entries.map((entry) => ({
    entry,
    part: new IssuedPart(
      entry.name,
      () => {
        if (entry.isEncrypted) throw new AppError("file-encryption-unknown", name);
        return zip.unpack(entry);
      },
      () => ({ method: entry.method, data: localOf(bytes, entry).data }),
    ),
  }));
  return {
    name,
    parts: entries.map(({ part }) => part),
    write: (changes, added = []) =>
      writeZip([
        ...kept(entries, changes).map(({ entry, part }) => {
          const changed = changes.get(part);
          return rewrittenEntry(bytes, entry, changed && packed(changed));
        }),
        ...added.map((part) => newPiece(part)),
      ]),
  };
}

/** Of parts that may stand in other workbooks too. */
export function newPackage(name: string, parts: readonly IssuedPart[]): IssuedPackage {
  const entries = parts.map((part) => ({ part }));
  return {
    name,
    parts,
    write: (changes, added = []) =>
      writeZip([...kept(entries, changes).map(({ part }) => part), ...added].map((part) => newPiece(part, changes.get(part)))),
  };
}

function newPiece(part: IssuedPart, changed?: Uint8Array): ZipPiece {
  return newEntry(part.path, changed ? packed(changed) : packedOnce(part));
}

/** A part that a workbook may be made of, however many there are. */
export function newPart(path: string, unpack: () => Uint8Array): IssuedPart {
  const part: IssuedPart = new IssuedPart(path, unpack, () => packedOnce(part));
  return part;
}

const packedOnce = rememberByObject(({ bytes }: IssuedPart) => packed(bytes));

function kept<Entry extends { readonly part: IssuedPart }>(entries: readonly Entry[], changes: PartChanges): Entry[] {
  return entries.filter(({ part }) => !changes.has(part) || changes.get(part) !== undefined);
}
