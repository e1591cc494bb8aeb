/** Prices brought to the usual way of writing: `每人每天460元` is `460元/人/天`, and 250万 of a cost is 250万元. */

const perAhead = /^\s*((?:每[\u4e00-\u9fff]{1,2}?){1,3})\s*(?=[≤<约]?\s*\d)([≤<约]?\s*\d[\d,.]*\s*[百千万]*元)\s*$/;
const withoutYuan = /^\s*[≤<=]?\s*\d[\d,.]*\s?(?:[百千]?万|亿)\s*$/;

export function usualPrice(value: string): string {
  // Nearly every value is neither.
  if (!/^\s*每|[万亿]\s*$/.test(value)) return value;
  if (withoutYuan.test(value)) return `${value.trim()}元`;
  const [, per = "", price = ""] = perAhead.exec(value) ?? [];
  return price === "" ? value : `${price}${per.replaceAll("每", "/")}`;
}
