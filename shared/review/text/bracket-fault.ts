/** What is wrong with the brackets of a text, in words, and the text put right where that is certain. */
import { loneBrackets, type LoneBracket } from "./brackets.ts";

export interface BracketFault {
  /** Without its end, to be put behind where it is. */
  readonly sentence: string;
  readonly about: string;
  readonly label: string;
  readonly rewrite: string | undefined;
}

/** How official documents are called: a title that is followed by its number or by punctuation ends here. */
const titleEnd = /(?:通知|意见|办法|方案|规定|细则|条例|决定|规划|计划|函|请示|批复|公告|标准|报告|》)(?=[（(〔，。；、]|$)/;

export function bracketFault(text: string): BracketFault | undefined {
  const lone = loneBrackets(text);
  const [first] = lone;
  if (!first) return undefined;
  const said = lone.slice(0, 3).map((bracket) => `${nearby(text, bracket)}缺少配对的“${bracket.partner}”`);
  const more = lone.length > 3 ? `等 ${lone.length} 处` : "";
  return {
    sentence: `${said.join("，")}${more}`,
    about: lone.map((bracket) => bracket.text).join(""),
    label: `补上“${first.partner}”`,
    rewrite: lone.length === 1 ? withPartner(text, first) : undefined,
  };
}

function nearby(text: string, { at }: LoneBracket): string {
  const from = Math.max(0, at - 4);
  return `“${text.slice(from, at + 6).replaceAll("\n", " ")}”处`;
}

/** A title's end can be told by how documents are called; a bracket opened in a short text ends with it. */
function withPartner(text: string, { at, text: bracket, partner, missing }: LoneBracket): string | undefined {
  if (missing === "opening") return undefined;
  const rest = text.slice(at + 1);
  if (bracket === "《") {
    const end = titleEnd.exec(rest.slice(0, 120));
    if (!end || /[。；]/.test(rest.slice(0, end.index))) return undefined;
    const to = at + 1 + end.index + end[0].length;
    return text.slice(0, to) + partner + text.slice(to);
  }
  return text.length <= 60 && !/[，。；\n]/.test(rest) ? text + partner : undefined;
}
