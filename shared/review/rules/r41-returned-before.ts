/**
 * What was returned once does not come back: a text that was remarked on (退回意见) and was said to be mended stands there again, or stands in this
 * year's form as it was returned last year. Silent where nothing was returned.
 */
import { indicatorField, indicatorLists, isAmountField, parseIndicatorField, readField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import type { FormRemark } from "../../form/remark.ts";
import type { Report } from "../finding.ts";
import { placeName } from "../place-name.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { indicatorKey } from "../text/indicator-index.ts";
import { yearFree } from "../text/year-free.ts";
import { quoted } from "../text/wording.ts";

export const returnedBefore: FormRule = {
  id: "r41",
  name: "退回过的问题又出现",
  source: "review-rules 41",
  level: "warning",
  reads: (form, { lastYear }) => (form.remarks || lastYear?.remarks ? [form, lastYear] : []),
  check: (form, context) => [...ofThisForm(form, context), ...ofLastYear(form, context)],
};

function ofThisForm(form: Form, { template }: RuleContext): Report[] {
  return (form.remarks ?? []).flatMap((remark) => {
    const { place, value } = remark;
    if (!isSettled(remark) || place === "" || value.trim() === "" || readField(form, place) !== value) return [];
    const was = remark.answer === "corrected" && remark.reply !== "" ? `当时答复已改为${quoted(remark.reply)}` : "当时已经处理";
    const message = `${placeName(form, template, { field: place })}又是${quoted(value)}，这是退回过的（${told(remark)}），${was}，请核对。`;
    return [{ state: "fails", message, places: [{ field: place }], about: remark.id } satisfies Report];
  });
}

/** Amounts are asked anew every year: the same one is no mistake that came back. */
function ofLastYear(form: Form, { template, lastYear }: RuleContext): Report[] {
  return (lastYear?.remarks ?? []).flatMap((remark) => {
    if (!lastYear || remark.answer === "rejected" || remark.value.trim() === "" || isAmountField(remark.place)) return [];
    const place = sameCell(lastYear, form, remark.place);
    if (place === undefined || yearFree(readField(form, place)) !== yearFree(remark.value)) return [];
    const year = lastYear.year === null ? "上年" : ` ${lastYear.year} 年`;
    const message = `${placeName(form, template, { field: place })}是${quoted(readField(form, place))}，与${year}被退回的一样（${told(remark)}），请改正或说明。`;
    return [{ state: "fails", message, places: [{ field: place }], about: remark.id } satisfies Report];
  });
}

/** Whoever rejected a remark, or could not tell, said that the text may stay. */
function isSettled({ answer, done }: FormRemark): boolean {
  return answer ? answer === "accept" || answer === "corrected" : done;
}

/** By level and name, where those lead to one row only. */
function sameCell(lastYear: Form, form: Form, place: Field): Field | undefined {
  const row = parseIndicatorField(place);
  if (!row) return place === "" ? undefined : place;
  const before = lastYear[row.list]?.[row.index];
  if (!before) return undefined;
  const [only, another] = indicatorLists.flatMap((list) =>
    (form[list] ?? []).flatMap((now, index) =>
      list === row.list && indicatorKey(now) === indicatorKey(before) ? [indicatorField(index, row.column, list)] : [],
    ),
  );
  return another === undefined ? only : undefined;
}

const longestTold = 60;

function told({ remark }: FormRemark): string {
  const line = remark.replaceAll(/\s+/g, " ").trim();
  return `退回意见：${line.length > longestTold ? `${line.slice(0, longestTold).toWellFormed()}…` : line.replace(/[。；;]$/, "")}`;
}
