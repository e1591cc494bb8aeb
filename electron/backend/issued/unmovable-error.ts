/** Why an issued workbook is not changed: what stands in the way, and where, in plain Chinese without a full stop. Becomes the detail of an AppError. */
export class UnmovableError extends Error {}
