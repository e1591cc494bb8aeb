/** Two names that are meant to be one: they differ by one or two characters, left out, put in or exchanged. */
const most = 2;
/** What tells offices apart by itself. */
const telling = /[一二三四五六七八九十\d东南西北中上下前后左右大小省市县区乡镇村局厅处科办室站所院校队馆]/;

export function nearlySame(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > most || Math.min(a.length, b.length) < 6) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (one.length > most || other.length > most) return false;
  return one === "" || other === ""
    ? !telling.test(one + other)
    : one.length === other.length && !telling.test(one) && !telling.test(other);
}
