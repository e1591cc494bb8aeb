/**
 * Years a goal text plans for: deadlines (`2025年12月底前完成`) and the year of a plan (`2025年计划举办…`).
 *
 * Invariant: silent where unsure. History (截至, 自…起, 以来, 已), periods (`2026年11月至2029年10月`), titles and numbers of documents
 * are none of these.
 */
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { withoutTitles } from "./masked-titles.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface PlanYear {
  readonly year: number;
  readonly at: number;
  /** As printed, `2025年12月底前`. */
  readonly text: string;
  readonly kind: "deadline" | "plan";
}

const datePattern =
  /(20\d{2})\s?年(?:度)?(?:\s?\d{1,2}\s?月(?:份)?(?:\s?\d{1,2}\s?[日号])?)?\s?(年底|底|末|初|[上中下]旬|上半年|下半年)?(之前|以前|前)?/g;
const partOfPeriod = /(?:自|从|截至|截止|截止到|至|到|[-—–~～、和])\s?$/;
const periodGoesOn = /^\s?(?:起|以来|来|至今|至|到|[-—–~～、]|期间|和|及|与)/;
const history =
  /已|曾|历年|以来|实际|印发|签订|报送|获|成立|结转|结余|同期|相比|较|基础上|接收|收官|期间|决算|执行|完成了|下达/;
const finishing = /完成|建成|竣工|完工|交工|通水|通车|通电|投产|投用|启用|完毕|交付|验收|投入使用|结项|上线|办结|结束|到位/;
const planning = /^(?:计划|拟|将|预计|需要?|力争|目标)/;
const doing = /全年|举办|开展|购置|采购|安排|支付|租赁|聘请|实施|发放|新建|培训/;

export const planYears = rememberByText(longTexts, (text: string): readonly PlanYear[] => {
  const masked = withoutTitles(text);
  const dates = [...masked.matchAll(datePattern)];
  const isOnly = dates.length === 1 && !/了|去年|上年|今年|本年/.test(masked);
  return dates.flatMap((match): PlanYear[] => {
    const [whole, digits, part, before] = match;
    const end = match.index + whole.length;
    const behind = clauseAfter(masked, end);
    const finishes = finishing.test(behind);
    const inOnly = isOnly && doing.test(behind);
    if (!finishes && !inOnly && !planning.test(behind)) return [];
    const ahead = clauseBefore(masked, match.index);
    if (partOfPeriod.test(ahead) || periodGoesOn.test(behind) || history.test(ahead) || history.test(behind)) return [];
    const found = { year: Number(digits), at: match.index, text: text.slice(match.index, end) };
    if (finishes && ((before ?? part) !== undefined || /[于在]\s?$/.test(ahead))) return [{ ...found, kind: "deadline" }];
    // The only year a text names, with what is to be done in it.
    if (inOnly && ahead.trim() === "") return [{ ...found, kind: "plan" }];
    // What was planned for a year and what came of it (计划完成…，实际完成…) is history too.
    return planning.test(behind) && !history.test(sentenceBehind(masked, end)) ? [{ ...found, kind: "plan" }] : [];
  });
});

/** The next words of the sentence; enough to tell a plan from a report. */
function sentenceBehind(text: string, at: number): string {
  return text.slice(at, at + 100).split("。")[0] ?? "";
}
