/**
 * Markdown breaks lines where it likes; between Chinese characters such a break would be drawn as a blank. A mark of bold or code may stand
 * on one side of it, not on both: together they would mean something else.
 */
const chinese = "[\\u2e80-\\uffef“”…—]";
const marks = "\\*\\*|`";
const softBreak = new RegExp(`(?<=${chinese})\\n *(?=${chinese}|${marks})(?!\`\`\`)|(?<=${marks})\\n *(?=${chinese})`, "g");

export function joinChineseLines(markdown: string): string {
  return markdown.replace(/\r\n/g, "\n").replace(softBreak, "");
}
