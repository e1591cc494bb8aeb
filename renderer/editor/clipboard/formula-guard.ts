/**
 * What a spreadsheet would calculate, or run, instead of showing it: text that begins like a formula, in whatever width it was typed.
 *
 * Where cells are copied as plain text such a text gets the apostrophe before it with which people enter it by hand: the spreadsheet hides it
 * and keeps the text. A table that was copied that way is read back without it.
 */

const beginsLikeFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u;
const number = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;

/** A number a spreadsheet reads as exactly this one; everything else must be marked as text to stay what it is. */
export function isNumber(text: string): boolean {
  return /^-?(0|[1-9]\d{0,2}(,\d{3})+|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 15;
}

export function guarded(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}

/** A sign alone (`-` for none) or before a number is harmless. */
function isFormula(text: string): boolean {
  const typed = text.normalize("NFKC").replaceAll("−", "-");
  return beginsLikeFormula.test(typed) && typed.trim().length > 1 && !number.test(typed.trim());
}
