/**
 * A goal calls the unit and the department as the head does: the same words with another kind of office behind them (服务中心 for 服务局)
 * are another office.
 *
 * So is a name with one character for another, and another office of the kind that is said to do the work.
 *
 * Invariant: silent where the goal says the head's name as well, for then both are meant.
 */
import type { Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { withoutTitles } from "../text/masked-titles.ts";

const fields = ["implementingUnit", "supervisingDepartment"] as const;
/** Of one rank: a bureau has 站 and 所 of its name below it, a centre has its 管理委员会, and neither is a slip for the other. */
const office = /(?:中心|[局厅处])$/;
const officeAhead = /^(?:中心|[局厅处])(?![长级室]|[\u4e00-\u9fff]{0,4}(?:印发|下发|批准|批复|审批|审议|同意|核定|转发|会议))/;
/** What is left of a shorter name stands before many offices. */
const shortest = 6;

export const anotherOffice: FormRule = {
  id: "r36h",
  name: "绩效目标里的单位与表头不一致",
  source: "review-rules 36",
  level: "warning",
  reads: (form) => [form.annualGoal, form.implementingUnit, form.supervisingDepartment],
  check: (form, { template }) => {
    const goal = withoutTitles(form.annualGoal);
    return fields.flatMap((field): Report[] => {
      const own = form[field].trim().replace(/[(（]?本级[)）]?$/, "");
      const kind = office.exec(own)?.[0] ?? "";
      const words = own.slice(0, own.length - kind.length);
      const at = kind === "" || words.length < shortest || goal.includes(own) ? -1 : goal.indexOf(words);
      const other = at < 0 ? undefined : officeAhead.exec(goal.slice(at + words.length))?.[0];
      const said = other === undefined ? (oneLetterApart(own, goal) ?? doer(form, field, own, goal)) : words + other;
      if (said === undefined) return [];
      const message = `${fieldName(template, "annualGoal")}里写的是“${said}”，${fieldName(template, field)}是“${form[field].trim()}”，请核对是不是同一个单位。`;
      return [{ state: "fails", message, places: [{ field: "annualGoal" }, { field }], about: said }];
    });
  },
};

/** Digits, directions and kinds of offices tell offices apart; what the head writes in the place of one may be a slip. */
const telling = /[一二三四五六七八九十\d东南西北中上下前后左右大小省市县区乡镇村局厅处科办室站所院校队馆]/;
const shortestSlip = 6;

/** The name with one character in the place of another. */
function oneLetterApart(own: string, goal: string): string | undefined {
  if (own.length < shortestSlip || goal.includes(own)) return undefined;
  const [begin, end] = [own.slice(0, own.length >> 1), own.slice(own.length >> 1)];
  const starts = [goal.indexOf(begin), goal.indexOf(end) - begin.length].filter((at) => at >= 0);
  return starts.map((at) => goal.slice(at, at + own.length)).find((said) => isSlip(own, said));
}

function isSlip(own: string, said: string): boolean {
  const places = Array.from(own, (_, at) => at).filter((at) => own[at] !== said[at]);
  const [at, another] = places;
  if (said.length !== own.length || at === undefined || another !== undefined || telling.test(own[at] ?? "")) return false;
  // A name goes on into any word, so its end is only a slip for a kind of office.
  return at < own.length - 1 || telling.test(said[at] ?? "");
}

/** Another office of the same kind and place is said to do the work. */
function doer(form: Form, field: Field, own: string, goal: string): string | undefined {
  if (field !== "implementingUnit" || own.length < 4 || goal.includes(own)) return undefined;
  const place = own.slice(0, 2);
  const found = /由([\u4e00-\u9fff]{4,20}?)(?:承办|具体负责|负责实施|组织实施|具体实施)/.exec(goal)?.[1];
  if (!found?.startsWith(place) || found.at(-1) !== own.at(-1) || found === form.supervisingDepartment.trim()) return undefined;
  return own.endsWith(found) || found.endsWith(own) ? undefined : found;
}
