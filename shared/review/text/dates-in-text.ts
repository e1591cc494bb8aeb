/** Dates in running text that cannot be: a thirteenth month, a period that ends before it begins. */
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthAndDay =
  /(?:(?<=(?:19|20)\d{2}\s?年(?:度)?\s?)|(?<![\d.个]))(\d{1,2})\s?月(?:份)?(?:\s?(\d{1,2})\s?[日号])?(?![\u4e00-\u9fff]?龄)/g;
const separated = /(?<!\d)(?:19|20)\d{2}([-/.])(\d{1,2})(?:\1(\d{1,2}))?(?!\d|[元万%])/g;

/** Most texts hold neither a month nor a date of digits. */
const hint = /月|\d[-/.]\d/;

/** What does not exist, as it is said: `13月`, `2月30日`; `undefined` where every date does. */
export function impossibleDate(text: string): string | undefined {
  if (!hint.test(text)) return undefined;
  for (const match of text.matchAll(monthAndDay)) {
    // Months may be counted (共18月), days behind them are dates.
    const dated = /年(?:度)?\s?$/.test(text.slice(Math.max(0, match.index - 3), match.index)) || match[2] !== undefined;
    const [month, day] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
    if (dated && !exists(month, day)) return day === undefined || month > 12 || month < 1 ? `${month}月` : `${month}月${day}日`;
  }
  for (const [, , digits, behind] of text.matchAll(separated)) {
    const [month, day] = [Number(digits), behind === undefined ? undefined : Number(behind)];
    if (day !== undefined && !exists(month, day)) return month > 12 || month < 1 ? `${month}月` : `${month}月${day}日`;
  }
  return undefined;
}

function exists(month: number, day: number | undefined): boolean {
  const days = daysInMonth[month - 1];
  return days !== undefined && (day === undefined || (day >= 1 && day <= days));
}

const point = String.raw`((?:19|20)\d{2})\s?(?:年度?|[./-](?=\d))(?:\s?(\d{1,2})\s?(?:月份?)?(?:\s?\d{1,2}\s?[日号])?)?`;
const period = new RegExp(String.raw`${point}(?:底|末|初)?\s?(?:至|到|[-—–~～]{1,2})\s?${point}`, "g");

const untilHint = /[至到—–~～-]/;

/** A period as printed whose end lies before its beginning. */
export function reversedPeriods(text: string): readonly string[] {
  if (!untilHint.test(text)) return [];
  return [...text.matchAll(period)].flatMap((match) => {
    const [whole, fromYear, fromMonth, toYear, toMonth] = match;
    const years = Number(toYear) - Number(fromYear);
    const months = fromMonth === undefined || toMonth === undefined ? 0 : Number(toMonth) - Number(fromMonth);
    return years < 0 || (years === 0 && months < 0) ? [whole] : [];
  });
}
