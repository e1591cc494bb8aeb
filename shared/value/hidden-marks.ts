/**
 * Characters that show nothing and yet do something: turn the order of what stands behind them round, hide within a word, hold a line together.
 * They stay as they are in what is stored and written into workbooks; whatever is drawn, printed or said names each where it stands (`shownText`), so
 * that no text reads otherwise than it is.
 */

/**
 * All that Unicode lets a font leave out, and control characters, apart from breaks and tabs. Not those that belong to the letter before them
 * (variation selectors) nor those that make one sign of several (emoji joined, flags of parts of a country).
 */
const hidden =
  // oxlint-disable-next-line no-misleading-character-class -- each stands for itself
  /(?![\t\n\r\ufe00-\ufe0f\u180b-\u180d\u180f\u{e0100}-\u{e01ef}])(?!(?<=\p{ExtPict}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d\p{ExtPict})(?!(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8})[\u{e0020}-\u{e007f}])[\p{DI}\p{Cc}\ufff9-\ufffb]/u;
const allHidden = new RegExp(hidden, "gu");

/** What all of these begin with; hardly any text holds one, and that is told in a tenth of the time. */
const hint =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- exactly these
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud82f\ud834\udb40-\udb43]/;

/** The ones that are met, by what they do. Any other is named by its number. */
const names: readonly (readonly [mark: string, name: string])[] = [
  ["\u202e", "强制右起"],
  ["\u202d", "强制左起"],
  ["\u202b", "右起嵌入"],
  ["\u202a", "左起嵌入"],
  ["\u202c", "方向结束"],
  ["\u2067", "右起隔离"],
  ["\u2066", "左起隔离"],
  ["\u2068", "自动隔离"],
  ["\u2069", "隔离结束"],
  ["\u200f", "右起标记"],
  ["\u200e", "左起标记"],
  ["\u061c", "阿拉伯标记"],
  ["\u200b", "零宽空格"],
  ["\u200c", "零宽不连字"],
  ["\u200d", "零宽连字"],
  ["\u2060", "零宽不断行"],
  ["\ufeff", "字节序标记"],
  ["\u00ad", "软连字符"],
];
const nameOf = new Map(names);
const markOf = new Map(names.map(([mark, name]) => [name, mark]));

/** `[强制右起]`, `[U+2063]`. */
export function markName(mark: string): string {
  const number = (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `[${nameOf.get(mark) ?? `U+${number}`}]`;
}

export function hasHiddenMarks(text: string): boolean {
  return hint.test(text) && hidden.test(text);
}

/** Each kind once, in the order they come. */
export function hiddenMarks(text: string): string[] {
  return hint.test(text) ? [...new Set(text.match(allHidden))] : [];
}

export function withoutHiddenMarks(text: string): string {
  return text.replace(allHidden, "");
}

/** The text as a person is to see it. What has no such marks is the same text. */
export function shownText(text: string): string {
  return hint.test(text) ? text.replace(allHidden, markName) : text;
}

const longestName = 12;
const named = new RegExp(`\\[(?:${names.map(([, name]) => name).join("|")}|U\\+[0-9A-F]{4,6})\\]`, "g");
const namedAtEnd = new RegExp(`${named.source}$`);
const namedAtStart = new RegExp(`^${named.source}`);

/** What was typed into a shown text: the names of these marks stand for the marks, any other text for itself. */
export function storedText(shown: string, marks: ReadonlySet<string>): string {
  if (marks.size === 0) return shown;
  return shown.replace(named, (name) => {
    const mark = markNamed(name);
    return marks.has(mark) ? mark : name;
  });
}

function markNamed(name: string): string {
  const inner = name.slice(1, -1);
  return markOf.get(inner) ?? String.fromCodePoint(Math.min(Number.parseInt(inner.slice(2), 16) || 0, 0x10ffff));
}

/** How much a key that deletes one character takes away at a place of a shown text: the whole name of a mark, 0 where none of these stands there. */
export function markLengthAt(shown: string, at: number, side: "before" | "after", marks: ReadonlySet<string>): number {
  const near = side === "before" ? shown.slice(Math.max(0, at - longestName), at) : shown.slice(at, at + longestName);
  const found = (side === "before" ? namedAtEnd : namedAtStart).exec(near)?.[0];
  return found !== undefined && marks.has(markNamed(found)) ? found.length : 0;
}
