/** Whether a text is a value by how it is made: the only sign left where columns have slipped. */

/** A number with an operator before it and a unit behind it, and nothing else. */
export function looksLikeValue(text: string): boolean {
  const folded = text.normalize("NFKC").replace(/\s+/g, "");
  return /^(?:约|近|平均约?|不[低少]于|不[高超多]于?过?|[大小高低]于(?:等于)?|至少|[≥≤><=±]+)?\d[\d.,]*(?:[%‰]|[\p{L}/%]{0,6})(?:[-~至*×/+]\d[\d.,]*[\p{L}/%]{0,6})*(?:左右|以[上下内])?$/u.test(
    folded,
  );
}
