/**
 * Text as it comes from files and keyboards, brought to one form.
 *
 * Two strengths, never mixed up: `cleanText` changes nothing a person would see and is applied to everything that is stored;
 * `foldLabel` throws away whatever varies between printings of one label and is only ever used to compare, never stored.
 */

/**
 * NFC, `\n` line breaks, ordinary spaces for non-breaking ones, no control characters, no blanks at either end. Half a surrogate pair
 * becomes U+FFFD.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
      .replace(/[\u00a0\u202f]/g, " ")
      // oxlint-disable-next-line no-control-regex -- these are exactly what must not reach a workbook: XML 1.0 cannot hold them
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff\u200b]/g, "")
      // After the removals, which may have brought a letter and its accent together.
      .normalize("NFC")
      .trim()
  );
}

/** What folds to itself; most names do. */
const folded = /^[\u0021-\u005a\u005c\u005e-\u007e\u4e00-\u9fa5、。《》“”]*$/;

/** What folds a character at a time: those, full-width forms of ASCII, brackets and blanks. */
const foldsByOne = /^[\u0021-\u007e\u4e00-\u9fa5、。《》“”\uff01-\uff5e〔〕【】 \n\u3000]*$/;
const foldedByOne = /[[\]\uff01-\uff5e〔〕【】 \n\u3000]/g;

function foldOne(character: string): string {
  const plain =
    character >= "\uff01" && character <= "\uff5e" ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
  if (plain === "[" || plain === "〔" || plain === "【") return "(";
  if (plain === "]" || plain === "〕" || plain === "】") return ")";
  return plain === " " || plain === "\n" || plain === "\u3000" ? "" : plain;
}

/** Full-width forms to ASCII, all white space removed, brackets and colons unified: what two printings of one label have in common. */
export function foldLabel(text: string): string {
  if (folded.test(text)) return text;
  if (foldsByOne.test(text)) return text.replace(foldedByOne, foldOne);
  return (
    text
      .normalize("NFKC")
      .replace(/\s+/g, "")
      // Once more: a blank may have kept a letter and its accent apart.
      .normalize("NFKC")
      .replace(/[﹕∶]/g, ":")
      .replace(/[〔［【﹝[]/g, "(")
      .replace(/[〕］】﹞\]]/g, ")")
  );
}
