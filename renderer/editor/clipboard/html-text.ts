/**
 * Text of HTML as it is drawn: line breaks only from `<br>` and between paragraphs, scripts and styles left out. White space is folded as a
 * browser folds it, which is to say only that of HTML: blanks that must stay are no-break ones there (`spacedHtml` writes them), and the
 * ideographic blank of Chinese indents is a letter like any other.
 */
export function textLines(element: Element, without?: string): string[] {
  const lines = [""];
  const write = (text: string) => lines.push(`${lines.pop() ?? ""}${text}`);
  const isBlank = () => /^ *$/.test(lines.at(-1) ?? "");
  const walk = (node: Node, kept: boolean) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? "";
      if (!kept) return write(text.replace(/[ \t\r\n\f]+/g, " "));
      const [first = "", ...more] = text.replaceAll(" ", "\u00a0").split(/\r\n?|\n/);
      write(first);
      lines.push(...more);
    }
    if (!(node instanceof Element) || unseen.has(node.localName) || (without !== undefined && node.matches(without))) return;
    if (node.localName === "br") lines.push("");
    if (paragraphs.has(node.localName) && !isBlank()) lines.push("");
    for (const child of node.childNodes) walk(child, kept || node.matches(keepsBlanks));
    if (paragraphs.has(node.localName) && !isBlank()) lines.push("");
  };
  for (const child of element.childNodes) walk(child, element.matches(keepsBlanks));
  return lines.map((line) => line.replace(/ +/g, " ").replace(/^ | $/g, "").replaceAll("\u00a0", " "));
}

const unseen = new Set(["script", "style", "template", "title"]);
const paragraphs = new Set(["p", "div", "li", "h1", "h2", "h3"]);
const keepsBlanks = 'pre, [style*="white-space:pre"], [style*="white-space: pre"]';

/** One line of text as HTML. Office programs take the blanks of such a run for ordinary ones, as they write their own so. */
export function spacedHtml(line: string): string {
  return escaped(line)
    .replace(/^ +| {2,}| +$/g, (blanks) => `<span style="mso-spacerun:yes">${"&nbsp;".repeat(blanks.length)}</span>`)
    .replace(/\t+/g, '<span style="white-space:pre">$&</span>');
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
