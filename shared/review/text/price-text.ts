/** Prices that say what they are for before the number (`每人每天460元`), written the usual way: `460元/人/天`. */

const before = /^\s*((?:每[\u4e00-\u9fff]{1,2}?){1,3})\s*(?=[≤<约]?\s*\d)([≤<约]?\s*\d[\d,.]*\s*[百千万]*元)\s*$/;

export function usualPrice(value: string): string {
  if (!value.trimStart().startsWith("每")) return value;
  const [, per = "", price = ""] = before.exec(value) ?? [];
  return price === "" ? value : `${price}${per.replaceAll("每", "/")}`;
}
