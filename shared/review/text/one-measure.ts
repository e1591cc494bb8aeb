/** Units of one dimension, each as so many of the smallest: what is said in one can be held against what is said in another. */
const dimensions: readonly Readonly<Record<string, number>>[] = [
  { 米: 1, 公里: 1000, 千米: 1000, 里: 500 },
  { 公斤: 1, 千克: 1, 斤: 0.5, 吨: 1000 },
  { 亩: 1, 公顷: 15 },
  { 平方米: 1, 平方公里: 1_000_000, 平方千米: 1_000_000 },
];

/** How many of `to` one of `from` is; nothing where they measure different things, or the same by one name. */
export function timesOf(from: string, to: string): number | undefined {
  if (from === to) return undefined;
  const units = dimensions.find((one) => Object.hasOwn(one, from) && Object.hasOwn(one, to));
  const [a, b] = [units?.[from], units?.[to]];
  return a === undefined || b === undefined ? undefined : a / b;
}
