/** The media type of .xlsx files. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
