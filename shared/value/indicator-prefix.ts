/** The running number some units print before an indicator's name (`指标1：`), kept apart from the name so that names compare. */

const prefixPattern = /^(指\s*标\s*[0-9０-９]+\s*[:：])\s*(?=\S)/;

/** Prefix as printed and the name behind it. A text that is nothing but a prefix is taken for a name. */
export function splitPrefix(text: string): { prefix: string; name: string } {
  const prefix = prefixPattern.exec(text);
  return prefix ? { prefix: prefix[1] ?? "", name: text.slice(prefix[0].length) } : { prefix: "", name: text };
}
