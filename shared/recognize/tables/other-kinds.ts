/**
 * Tables of related kinds, told from this form by their title, or by the words their columns carry.
 *
 * A word alone proves nothing, because an indicator may be called 得分 or 执行率; two such words in one row are a header. Words as the
 * ministry's tables print them (财预〔2020〕10号, 财预〔2021〕101号 and the provinces' versions of them).
 */
import { foldLabel } from "../../value/normalize-text.ts";
import type { OtherKind } from "../recognized.ts";
import type { Token, TokenRows } from "../tokens/token.ts";
import { isTitle } from "./preamble.ts";

/** What titles say. A report on a whole unit is a report. */
const titles: readonly (readonly [OtherKind, RegExp])[] = [
  ["pre-assessment", /事前(?:绩效)?评估/],
  ["transfer-self-evaluation", /(?=.*(?:转移支付|专项补助|补助资金)).*(?:自评|自我评价)/],
  ["self-evaluation", /自评|自我评价/],
  // Not 监控 alone: a project may be about cameras.
  ["monitoring", /(?:绩效|运行|目标)监控|监控(?:情况)?(?:统计|汇总|报告)?表/],
  ["whole-unit", /整体(?:支出|绩效)|部门整体|单位整体/],
];

const monitoringWord =
  /^(?:\d{1,2}(?:[-—–~至]\d{1,2})?月.*(?:执行|完成|支出|进度)|全年预计|预计(?:全年)?(?:执行|完成)|(?:目标)?完成(?:目标)?可能性)/;
const reportWord =
  /^(?:(?:全年|实际|预算)?执行数|(?:自评)?得分|(?:全年)?实际(?:完成)?(?:值|情况|指标值)|(?:全年)?(?:实际)?完成(?:值|情况))$/;
const eitherWord = /^(?:预算)?执行率$|偏差原因|未完成(?:的)?原因|改进措施/;

/** What a whole unit's table asks for and no project's does. */
const wholeUnitWords: readonly RegExp[] = [
  /^(?:年度)?(?:主要|重点)(?:工作)?任务/,
  /^任务(?:名称)?$/,
  /^(?:其中:)?基本支出(?:合计|金额|预算)?$/,
  /^(?:其中:)?项目支出(?:合计|金额|预算)?$/,
  /整体(?:支出)?(?:绩效)?目标/,
];
/** What every word of a report or a monitoring table has in it; most cells need no closer look. */
const hint = /[执完得偏预措月可]/;
const unitName = /^(?:部门\(单位\)|单位\(部门\)|部门|单位|预算部门|预算单位|填报单位)(?:名称)?$/;
/** Rows below its name within which such a table asks for them. */
const wholeUnitReach = 40;
/** Rows above it within which its title stands. */
const titleReach = 4;
const longestWord = 30;

export function kindByTitle(title: string): OtherKind | undefined {
  const folded = foldLabel(title);
  return titles.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Rows in which the title of a sheet stands. */
const titleRows = 12;
const enoughRows = 3;
const longestTitle = 60;

/** The title that says of which kind a sheet is where none of its tables could be found: a line of its own above rows of cells. */
export function titleOfOther(rows: TokenRows): { readonly kind: OtherKind; readonly title: Token } | undefined {
  if (rows.filter((tokens) => tokens.length > 1).length < enoughRows) return undefined;
  for (const [title, ...others] of rows.slice(0, titleRows)) {
    const isTitleLine =
      title && others.length === 0 && title.text.length <= longestTitle && /[表书]$/.test(foldLabel(title.text));
    const kind = isTitleLine ? kindByTitle(title.text) : undefined;
    if (title && kind) return { kind, title };
  }
  return undefined;
}

/** What the columns of a table say it is. */
export function kindByColumns(rows: TokenRows): OtherKind | undefined {
  for (const tokens of rows) {
    const candidates = tokens.filter(({ text }) => hint.test(text));
    if (candidates.length < 2) continue;
    const words = candidates.map(word);
    const count = (pattern: RegExp) => new Set(words.filter((text) => pattern.test(text))).size;
    const either = count(eitherWord);
    const monitoring = count(monitoringWord);
    if (monitoring > 0 && monitoring + either > 1) return "monitoring";
    const report = count(reportWord);
    if (report > 0 && report + either > 1) return "self-evaluation";
  }
  return undefined;
}

/**
 * Whether a row opens the table of a whole unit: the unit's name, and what only such a table asks for between it and `end`, or a title
 * above it that says so.
 */
export function opensWholeUnit(rows: TokenRows, row: number, end: number): boolean {
  const [first] = rows[row] ?? [];
  if (!first || !/[部单位]/.test(first.text) || !unitName.test(word(first))) return false;
  const above = rows.slice(Math.max(0, row - titleReach), row).flat();
  if (above.some(({ text }) => isTitle(text) && kindByTitle(text) !== undefined)) return true;
  const below = rows.slice(row + 1, Math.min(end, row + wholeUnitReach)).filter((tokens) => tokens.length > 1);
  const words = below.flatMap((tokens) => tokens.map(word));
  return wholeUnitWords.filter((pattern) => words.some((text) => pattern.test(text))).length > 1;
}

/** A cell as a word of a header: folded, without a remark in brackets behind it; nothing of a longer text. */
function word({ text }: Token): string {
  return text.length > longestWord
    ? ""
    : foldLabel(text)
        .replace(/(?<=.)\([^()]*\)$/, "")
        .replace(/:$/, "");
}
