/**
 * Prices times quantities come out at 项目总额. Where a row cannot be paired, or means about so much, it cannot be told.
 */
import { Big } from "big.js";
import { indicatorField, type Field } from "../../form/field.ts";
import type { Form } from "../../form/form.ts";
import type { MoneyUnit } from "../../value/money-unit.ts";
import { isSlip } from "../balance/closing.ts";
import { toUnit } from "../balance/yuan.ts";
import type { Closing } from "../balance/balance-parts.ts";
import { problemsOf, type WorkedBalance } from "../balance/cost-balance.ts";
import { brokenPart, type BrokenPart } from "../balance/broken-part.ts";
import { quantitiesAlone, type QuantitiesAlone } from "../balance/quantities-alone.ts";
import type { ReadRow } from "../balance/cost-row.ts";
import { balanceReads, workedBalanceOf } from "../balance-of.ts";
import type { FindingPlace } from "../finding.ts";
import type { FormRule, RuleContext } from "../rule.ts";
import { fieldName } from "../../template/field-name.ts";
import { formTotal } from "../text/form-total.ts";
import { quoted } from "../text/wording.ts";

export const costsMakeTheTotal: FormRule = {
  id: "r08",
  name: "成本测算与项目总额不符",
  source: "review-rules 8；forms 1",
  level: "warning",
  reads: (form) => [...balanceReads(form), form.annualGoal],
  check: (form, context) => {
    const { field: total, amount } = formTotal(form, context.pack);
    // That the total is wrong is told already.
    if (amount?.lt(0)) return [];
    const balance = workedBalanceOf(form, context);
    if (balance.state === "balanced" || balance.reads.every(({ kind }) => kind === "none")) return [];
    if (balance.state === "unknown") {
      const unread = balance.reads.filter(({ kind }) => kind === "unknown");
      // That a quantity is missing has a rule of its own.
      const doubtful = unread.filter(({ uncounted }) => !uncounted);
      if (unread.length > 0 && doubtful.length === 0) return [];
      const reason = doubtful.length < unread.length ? problemsOf(doubtful) : balance.reason;
      return [
        {
          state: "unknown",
          message: `成本测算是否等于项目总额无法判断：${reason}。`,
          places: placesOf(doubtful.length > 0 ? doubtful : balance.reads),
        },
      ];
    }
    const { closing } = balance;
    const forgotten = balance.difference.startsWith("-") ? quantitiesAlone(form, balance) : undefined;
    const part = closing && isSlip(closing) ? undefined : brokenPart(form, balance, context.pack);
    const [alone] = forgotten?.rows ?? [];
    const first = alone
      ? indicatorField(alone.index, "name")
      : part
        ? (part.closings[0]?.field ?? valueOf(part.rows[0]))
        : closing?.field;
    return [
      {
        state: "fails",
        message: difference(form, balance, { part, forgotten }, context),
        places: [{ field: first ?? total }, { field: total }, ...placesOf(balance.reads)],
      },
    ];
  },
};

function placesOf(rows: readonly ReadRow[]): FindingPlace[] {
  return rows.map(({ entry }) => ({ field: indicatorField(entry.index, "value") }));
}

function valueOf(row: ReadRow | undefined): Field | undefined {
  return row && indicatorField(row.entry.index, "value");
}

/** What is known of where the gap comes from. */
interface Cause {
  readonly part: BrokenPart | undefined;
  readonly forgotten: QuantitiesAlone | undefined;
}

function difference(form: Form, balance: WorkedBalance, { part, forgotten }: Cause, { template, pack }: RuleContext): string {
  const { sum, total, difference, unit, closing, closings, loose } = balance;
  const totalName = fieldName(template, formTotal(form, pack).field);
  const apart = difference.startsWith("-") ? `少 ${difference.slice(1)}` : `多 ${difference}`;
  const seen = loose
    ? `按各种可能的对应，成本合计都不等于${totalName} ${total} ${unit}，最接近的是 ${sum} ${unit}，${apart} ${unit}`
    : `${balance.pairings.size} 项成本指标按单价乘数量合计 ${sum} ${unit}，${totalName}是 ${total} ${unit}，成本合计${apart} ${unit}`;
  const possible = closing ? [closing] : bySlips(closings ?? []);
  const mended = forgotten ? complete(forgotten, possible) : part ? mendPart(part, unit) : mend(possible, loose);
  return `${seen}${mended}${slip(sum, total, closing, unit)}${mended === "" ? "，请核对成本和数量" : ""}。`;
}

/** So many numbers are named that may be the wrong one. */
const mostClosings = 3;

function mend(closings: readonly Closing[], loose: readonly string[] | undefined): string {
  if (closings.length > 0) return `；${changes(closings)} 就正好相等`;
  return loose
    ? `，请核对${loose.slice(0, mostClosings).map(quoted).join("、")}${loose.length > 1 ? "各" : ""}与哪个数量相乘`
    : "";
}

/** Where a cost was forgotten, whatever else comes out does so by chance, but for the only slip of the hand. */
function complete({ rows }: QuantitiesAlone, possible: readonly Closing[]): string {
  const named = rows.slice(0, mostClosings).map(({ row }) => quoted(row.name));
  const slips = possible.filter(isSlip);
  return `；${named.join("、")}没有对应的成本，请先补上${slips.length === 1 ? `，否则${changes(slips)} 就正好相等` : ""}`;
}

function mendPart({ label, said, sum, rows, closings }: BrokenPart, unit: MoneyUnit): string {
  const seen = `；绩效目标里${quoted(label)}是 ${said}，对应的成本合计 ${toUnit(sum, unit)} ${unit}`;
  if (closings.length > 0) return `${seen}，${changes(closings)} 就正好相等`;
  return `${seen}，请核对${rows
    .slice(0, mostClosings)
    .map(({ entry }) => quoted(entry.name))
    .join("、")}`;
}

function changes(closings: readonly Closing[]): string {
  const named = closings.slice(0, mostClosings).map(({ name, what, is, needed }) => {
    return `${quoted(name)}的${what === "quantity" ? "数量" : isPrice(is) ? "单价" : "金额"}由 ${is} 改为 ${needed}`;
  });
  const many = closings.length > mostClosings ? `有 ${closings.length} 处各自改一个数都可以，例如` : "";
  return many + named.join("，或者");
}

/** An amount by itself or per year is the whole of a cost. */
function isPrice(text: string): boolean {
  return /[/／每](?!年$)/.test(text);
}

/** What looks like a slip of the hand first. */
function bySlips(closings: readonly Closing[]): readonly Closing[] {
  return closings.toSorted((a, b) => Number(isSlip(b)) - Number(isSlip(a)));
}

/** A factor of 10,000 is a unit written for another: of the one number that closes the gap, or of the head's amount. */
function slip(sum: string, total: string, closing: Closing | undefined, unit: MoneyUnit): string {
  const [is, needed] = [closing?.is ?? "", closing?.needed ?? ""];
  const sameDigits = parseFloat(is) === parseFloat(needed) && is.includes("万") !== needed.includes("万");
  if (closing && sameDigits) return needed.includes("万") ? "，可能把“万元”写成了“元”" : "，可能把“元”写成了“万元”";
  const [costs, whole] = [new Big(sum || 0), new Big(total || 0)];
  if (costs.eq(0) || closing) return "";
  if (costs.times(10_000).eq(whole)) return "，表头金额是成本的 1 万倍，可能按“元”填了";
  if (!whole.times(10_000).eq(costs)) return "";
  return `，成本是表头金额的 1 万倍，${unit === "元" ? "表头金额可能按“万元”填了" : "可能把“元”写成了“万元”"}`;
}
