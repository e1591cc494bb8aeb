/** How much a zip may hold. Checked on its directory, before anything is unpacked. */

export interface ZipLimits {
  /** Bytes all entries may unpack to together. */
  readonly unpacked: number;
  readonly entries: number;
}

const megabyte = 1024 * 1024;

/** An office file. A workbook of a thousand forms unpacks to about 30 MB. */
export const officeLimits: ZipLimits = { unpacked: 256 * megabyte, entries: 20_000 };
/** A zip of files, which are unpacked one at a time. */
export const folderLimits: ZipLimits = { unpacked: 2048 * megabyte, entries: 20_000 };

/** Bytes of one file in a zip. */
export const memberLimit = 64 * megabyte;

/** Tables of text pack to a twentieth; what packs to less than this part is made to be a burden. */
export const densestPacking = 250;
/** Bytes below which even the densest packing is no burden. */
export const harmlessSize = 16 * megabyte;
