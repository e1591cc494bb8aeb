/**
 * Names in a list, taken apart into what they share with a neighbour and what tells them from it: `宁夏…厅机关` and `宁夏…厅信息中心` begin
 * alike for longer than a narrow list is wide. Pure.
 */

export interface NameParts {
  /** Shortened first where there is no room; blank where the name begins like no other. */
  readonly shared: string;
  readonly telling: string;
}

/** A shorter beginning in common does no harm. */
const longEnough = 6;
/** Characters of the shared beginning that the telling part takes along, so that it can be read as words. */
export const lead = 2;

/** For each name its parts, in the same order. */
export function tellingParts(names: readonly string[]): NameParts[] {
  const sorted = [...new Set(names)].toSorted();
  const parts = new Map(
    sorted.map((name, index) => {
      const neighbours = [sorted[index - 1] ?? "", sorted[index + 1] ?? ""];
      return [name, partsOf(name, Math.max(...neighbours.map((other) => sharedLength(name, other))))];
    }),
  );
  return names.map((name) => parts.get(name) ?? partsOf(name, 0));
}

function partsOf(name: string, shared: number): NameParts {
  if (shared < longEnough) return { shared: "", telling: name };
  const cut = wholeCharacter(name, Math.min(shared, name.length) - lead);
  return { shared: name.slice(0, cut), telling: name.slice(cut) };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Rare characters are two units long. */
function wholeCharacter(name: string, cut: number): number {
  return /^[\udc00-\udfff]/.test(name.slice(cut)) ? cut - 1 : cut;
}
