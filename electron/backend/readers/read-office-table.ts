/** A workbook of offices' codes and names. */
import { AppError } from "#shared/api/app-error.ts";
import { withNamedDepartments, type Office } from "#shared/offices/office.ts";
import { readOffices } from "#shared/offices/read-offices.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/** @throws AppError where it cannot be read, or names no office. */
export function readOfficeTable(name: string, bytes: Uint8Array): Office[] {
  const offices = readOffices(readWorkbook(name, bytes));
  if (!offices || offices.length === 0) throw new AppError("offices-unreadable", name);
  return withNamedDepartments(offices);
}
