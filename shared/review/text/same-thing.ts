/**
 * Whether a goal text's words beside a number name the same thing as an indicator.
 *
 * Invariant: strict, as two things of one kind often stand side by side. Before the number all of the words must stand in the name in
 * their order and make up most of it; behind the number the words must begin with the name, or the name end with them.
 */
import { foldLabel } from "../../value/normalize-text.ts";
import type { CountedThing } from "./counted-things.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

const lead =
  /^(?:其中[:：]?|每年|年均|不少于|不低于|至少|超过|达到?|不超过|大?约|另有|另外|另|还有|以及|包括|主要(?:为|用于|是)?|本年度?|全年|20\d{2}年度?|共计|合计|共|新增|计划|拟|将|需要?|预计|用于|购置|采购|购买|举办|开展|完成|组织|支付|实施|新建|建设|修建|建成|的)+/;
const nameEnd =
  /(?:数量|个数|人数|人次|次数|套数|台数|册数|期数|班次|场次|批次|[户亩页件辆篇条处根株间座栋]数|总?面积|总?长度|总?里程|费用|费|数)$/;
/** 受益群众不少于 (200人): how exactly is no part of the name. */
const looseEnd = /(?:每年|年均|不少于|不低于|至少|超过|达到?|不超过|大?约|约为|共计?|合计|为|≥|≤|>|<)+$/;
const shortest = 3;

/** What a name or a clause is of: without what leads up to it, and without 数量 and the like behind it. */
export const core = rememberByText(longTexts, (text: string): string => {
  const counted = foldLabel(text).replace(looseEnd, "").replace(nameEnd, "");
  const bare = counted.replace(lead, "");
  // 新建厕所: what is done says more than what is left.
  return bare.length < shortest ? counted : bare;
});

export function namesSameThing({ before, behind }: CountedThing, name: string): boolean {
  const wanted = core(name);
  if (wanted.length < shortest || wanted.length > 60) return false;
  const ahead = core(before);
  if (ahead.length >= shortest && ahead.length <= 60) {
    if (ahead === wanted || (ahead.endsWith(wanted) && wanted.length > shortest)) return true;
    // The one indicator that begins so is meant, whatever more its name says.
    if (wanted.startsWith(ahead)) return true;
    // A clause ends where a name goes on: 邀请名师、领导授课.
    if (ahead.length > shortest && wanted.endsWith(`、${ahead}`)) return true;
    if (ahead.length * 2 > wanted.length && ahead[0] === wanted[0] && isSubsequence(ahead, wanted)) return true;
  }
  const after = foldLabel(behind.slice(0, 60));
  return after.startsWith(wanted) || (after.length > shortest && wanted.endsWith(after));
}

/** Whether the words before a number are an indicator's name and nothing else. */
export function isCalled({ before }: CountedThing, name: string): boolean {
  const wanted = core(name);
  return wanted.length > shortest && wanted.length <= 60 && core(before) === wanted;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) {
    if (character === part[at]) at++;
  }
  return at === part.length;
}
