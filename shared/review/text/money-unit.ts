/** How many 元 the unit of a form's amounts is. */
const units: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 };

/** `undefined` for a unit that is none of money. */
export function yuanPer(unit: string): number | undefined {
  const name = unit.trim();
  return Object.hasOwn(units, name) ? units[name] : undefined;
}
