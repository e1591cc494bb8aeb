/**
 * Quotation marks within quotation marks, as GB/T 15834 has them: “开展‘四好农村路’建设”. Findings quote what people wrote, who quote in their turn.
 *
 * Invariant: nothing but the inner marks changes, and nothing at all where marks do not pair: then what is inner cannot be told.
 */
export function nestQuotes(text: string): string {
  let depth = 0;
  let deepest = 0;
  let isPaired = true;
  const nested = text.replaceAll(/[“”]/g, (mark) => {
    if (mark === "”") depth -= 1;
    const written = depth % 2 === 0 ? mark : mark === "“" ? "‘" : "’";
    if (mark === "“") depth += 1;
    deepest = Math.max(deepest, depth);
    isPaired &&= depth >= 0;
    return written;
  });
  return isPaired && depth === 0 && deepest > 1 ? nested : text;
}
