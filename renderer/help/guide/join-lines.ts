/** Markdown breaks lines where it likes; between Chinese characters such a break would be drawn as a blank. */
const chinese = "[\\u2e80-\\uffef“”…—]|\\*\\*|`";
const softBreak = new RegExp(`(?<=${chinese})\\n *(?=${chinese})(?!\`\`\`)`, "g");

export function joinChineseLines(markdown: string): string {
  return markdown.replace(/\r\n/g, "\n").replace(softBreak, "");
}
