/** Names that list things (`甲、乙、丙等服务`): what they list, and whether two of them list nearly the same. */
import { bareName } from "../balance/name-evidence.ts";

export interface NameList {
  readonly things: readonly string[];
  /** What the things are together. */
  readonly of: string;
}

/** As many things must be the same for two lists to be one, and no more than this may not be. */
const fewestSame = 3;
const mostApart = 2;

/** `undefined` where a name lists too little to be told from others. */
export function nameList(name: string): NameList | undefined {
  if (!name.includes("、")) return undefined;
  const at = name.lastIndexOf("等");
  const end = at > name.lastIndexOf("、") ? at : name.length;
  const things = name.slice(0, end).split("、");
  return things.length < fewestSame ? undefined : { things, of: bareName(name.slice(end)) };
}

/** Of one sort of things, with one or two that only one of them has. */
export function areNearlyOne(a: NameList | undefined, b: NameList | undefined): boolean {
  if (!a || !b || a.of !== b.of) return false;
  const same = a.things.filter((thing) => b.things.includes(thing)).length;
  const apart = a.things.length + b.things.length - 2 * same;
  return same >= fewestSame && apart > 0 && apart <= mostApart;
}
