/**
 * Files beyond a size are refused before they are read into memory; a thousand forms in one workbook take about a tenth of the usual limit.
 * An issued blank stays in the library and in all its backups, so its limit is lower.
 */
import { AppError } from "#shared/api/app-error.ts";

const usualMegabytes = 64;
export const blankMegabytes = 8;

/** @throws AppError `file-too-large`. */
export function refuseTooLarge(name: string, bytes: number, megabytes = usualMegabytes): void {
  if (bytes > megabytes * 1024 * 1024) throw new AppError("file-too-large", name, `超过 ${megabytes} MB`);
}
