/** Of two texts the part that differs, with a little around it to read it by. Pure. */
const around = 8;

export function changedPart(before: string, after: string): readonly [string, string] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = Math.max(0, start - around);
  const cut = (text: string) => {
    const to = Math.min(text.length, text.length - end + around);
    return (from > 0 ? "…" : "") + text.slice(from, to).toWellFormed() + (to < text.length ? "…" : "");
  };
  return [cut(before), cut(after)];
}
