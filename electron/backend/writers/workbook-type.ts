/** The media types of workbooks: of .xlsx files, and of a file by its name. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function workbookTypeOf(name: string): string {
  return name.endsWith(".xlsm") ? "application/vnd.ms-excel.sheet.macroEnabled.12" : workbookType;
}
