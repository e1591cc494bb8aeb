/** Chinese numerals from 一 to 九十九, as lists are numbered with them. */
const digits = "零一二三四五六七八九";

/** `undefined` for what is no such numeral. */
export function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === "") return undefined;
  const [, first, ten, last] = match;
  if (ten === undefined) return last === undefined && first !== undefined ? digits.indexOf(first) : undefined;
  return (first === undefined ? 1 : digits.indexOf(first)) * 10 + (last === undefined ? 0 : digits.indexOf(last));
}
