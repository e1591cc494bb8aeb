/** What does not belong into a text that people read: markup, characters that could not be decoded, doubled punctuation. */
export interface StrayText {
  readonly text: string;
  /** What it is, Chinese. */
  readonly what: string;
  /** Only a matter of typography. */
  readonly minor: boolean;
  /** The whole text put right, where that is certain. */
  readonly rewrite?: string;
}

interface Stray {
  readonly what: string;
  readonly minor?: true;
  readonly pattern: RegExp;
  readonly instead?: (text: string) => string;
}

const tag =
  /<\/?(?:p|br|div|span|b|i|u|em|strong|td|tr|th|table|tbody|font|a|img|h[1-6]|ul|ol|li|o:p|sub|sup)(?:\s[^<>]{0,200})?\/?>/gi;
const entity = /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|#\d{1,6});/gi;

const strays: readonly Stray[] = [
  { what: "网页标记", pattern: tag, instead: (text) => text.replaceAll(tag, "") },
  { what: "网页标记", pattern: entity },
  { what: "不能显示的字", pattern: /\ufffd/g },
  {
    what: "半角尖括号当书名号",
    minor: true,
    pattern: /<(?=[\u4e00-\u9fff])[^<>\n]{2,120}(?<=[\u4e00-\u9fff）)])>/g,
    instead: (text) => text.replaceAll(/<(?=[\u4e00-\u9fff])([^<>\n]{2,120})(?<=[\u4e00-\u9fff）)])>/g, "〈$1〉"),
  },
  { what: "多余的符号", pattern: /(?<=[\u4e00-\u9fff》”）])[|｜^`\\](?=[\u4e00-\u9fff《“（])/g },
  // Between two offices that issue something together; 互联网+政务 and 线上+线下 are words.
  {
    what: "多余的符号",
    pattern: /(?<=[厅局委办院府部会])[+＋](?=[\u4e00-\u9fff]{2,14}[厅局委办院府部会](?:关于|印发|联合|文件|《|、|，))/g,
  },
  {
    what: "重复的标点",
    minor: true,
    pattern: /([，、；：])\1+|(?<!。)。{2}(?!。)|[，、；][。；]|。[，、；]/g,
    instead: (text) =>
      text
        .replaceAll(/([，、；：])\1+/g, "$1")
        .replaceAll(/(?<!。)。{2}(?!。)/g, "。")
        .replaceAll(/[，、；](?=[。；])/g, "")
        .replaceAll(/。[，、；]+/g, "。"),
  },
];

/** Most texts hold no character of any of them. */
const hint = /[<&\ufffd+＋|｜^`\\]|[，、；：。]{2}/;

export function strayText(text: string): StrayText | undefined {
  if (!hint.test(text)) return undefined;
  for (const { what, pattern, instead, minor = false } of strays) {
    const found = text.match(pattern)?.[0];
    if (found === undefined) continue;
    const rewrite = instead?.(text);
    return { text: found, what, minor, ...(rewrite !== undefined && { rewrite }) };
  }
  return undefined;
}
