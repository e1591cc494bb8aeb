/** Files beyond this size are refused before they are read into memory; a thousand forms in one workbook take about a tenth of it. */
import { AppError } from "#shared/api/app-error.ts";

const maximumMegabytes = 64;

/** @throws AppError `file-too-large`. */
export function refuseTooLarge(name: string, bytes: number): void {
  if (bytes > maximumMegabytes * 1024 * 1024) throw new AppError("file-too-large", name, `超过 ${maximumMegabytes} MB`);
}
