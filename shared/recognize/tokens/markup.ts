/**
 * HTML and Markdown that leaked into the text of a table.
 *
 * Only what cannot be anything else is touched: tags by their known names (`<关于…>` is a title inside a title, not a tag), entities
 * with their semicolon, bold marks around a text, rows of dashes. A paragraph or line break in HTML becomes a line break.
 */
const tagNames =
  "p|br|div|span|b|strong|i|em|u|s|font|a|sup|sub|table|thead|tbody|tfoot|tr|td|th|colgroup|col|ul|ol|li|h[1-6]|hr|img|section|pre|blockquote|html|body|o:p";
const tag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]*)?/?>`, "gi");
const lineBreak = /<br(?:\s[^<>]*)?\/?>|<\/(?:p|div|li|h[1-6])>\s*(?=<(?:p|div|li|h[1-6])[\s>])/gi;
const wholeTextTagged = /^<(p|div|span)(?:\s[^<>]*)?>[\s\S]*<\/\1>$/i;

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  times: "×",
  ge: "≥",
  le: "≤",
};

/** The text without leaked markup; the same text where there is none. */
export function withoutMarkup(text: string): string {
  const decoded = withoutTags(withoutTags(text).replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity));
  const plain = decoded
    .replace(/^#{1,6}\s+(?=\S)/, "")
    .replace(/^(\*\*|__)(?=\S)([^*_]+)\1/, "$2")
    .replace(/^\|\s*(?=\S)|(?<=\S)\s*\|$/g, "");
  return plain === text ? text : plain.trim();
}

/** For text of real cells: only where the whole text is one HTML element. */
export function withoutOuterMarkup(text: string): string {
  return wholeTextTagged.test(text) ? withoutMarkup(text) : text;
}

/** A row of dashes: the line Markdown draws under a header, or somebody drew by hand. */
export function isRule(texts: readonly string[]): boolean {
  return texts.every((text) => /^[|+\s]*:?([-=_])\1{2,}[-=_:|+\s]*$/.test(text));
}

function withoutTags(text: string): string {
  return text.includes("<") ? text.replace(lineBreak, "\n").replace(tag, "") : text;
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isText = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : whole;
}
