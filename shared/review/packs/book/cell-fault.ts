/** What cannot be used in a cell of a rule pack's workbook, told as a sentence. */
export class CellFault extends Error {}
