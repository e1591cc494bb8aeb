/**
 * What a name of an indicator asks for, told by how it ends: 率 asks for a percentage, 天数 for days, 人数 for people. Which endings ask
 * for what is the pack's.
 *
 * Invariant: a unit in brackets behind the name (`面积（亩）`) leaves the value free of it.
 */
import { unitWords } from "../../value/grammar/units.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { NameEnding, RulePack } from "../packs/rule-pack.ts";

export interface NameKinds {
  /** 率, 比例, 占比. */
  readonly share: boolean;
  /** A share that may pass 100: growth, profit, debt. */
  readonly unbounded: boolean;
  readonly satisfaction: boolean;
  readonly time: boolean;
  readonly people: boolean;
  /** 费, 成本, 单价. */
  readonly money: boolean;
  readonly unitInName: boolean;
  /** Whether more or less of it is better; `undefined` where the name does not say. */
  readonly better: "more" | "less" | undefined;
}

const trailingBrackets = /[（(]([^（）()]{0,12})[）)]$/;
/** Growth and the like pass 100 %, wherever the name says so. */
const growth = /增长|增速|提高|提升|增加|增幅|降低|下降|收益|回报|利润|负债|杠杆|溢价|偿付|保障倍/;
/** Two things asked for in one name: 天数及人数. */
const asksInside = /(天数|人数)(?:及|和|与|、)/;
const changes = /降低|减少|下降|压减|缩短|节约|节省|增长|增加|提高|提升|减轻|缩减/;
const counts = /(?:率|次数|件数|起数|数量|人数|数|量|时间|时长|事件|案件|事故|投诉)$/;

export function nameKinds(pack: RulePack, name: string): NameKinds {
  return readers(pack)(name);
}

const readers = rememberByObject((pack: RulePack) => rememberByText(longTexts, (name: string) => readName(pack, name)));

function readName(pack: RulePack, name: string): NameKinds {
  const bracket = trailingBrackets.exec(name.trim());
  const bare = bracket ? name.trim().slice(0, bracket.index) : name.trim();
  const ending = endingOf(pack, bare);
  const inside = asksInside.exec(bare)?.[1];
  const satisfaction = ending?.asks === "satisfaction";
  return {
    share: ending?.asks === "share" || satisfaction,
    unbounded: ending?.unbounded === true || growth.test(bare),
    satisfaction,
    time: ending?.asks === "time" || inside === "天数",
    people: ending?.asks === "people" || inside === "人数",
    money: ending?.asks === "money",
    unitInName: bracket !== null && isUnit(bracket[1] ?? ""),
    better: betterOf(pack, bare, ending),
  };
}

/** `年`, `元/亩`, `≥%`: how the value beside the name is meant. */
function isUnit(text: string): boolean {
  return /[%％人天日元亩个次≥≤>]/.test(text) || unitWords.at(text, 0, text.length)?.length === text.length;
}

/** The longest ending the pack knows. */
function endingOf(pack: RulePack, name: string): NameEnding | undefined {
  const { known, longest } = endings(pack);
  for (let length = Math.min(longest, name.length); length > 0; length--) {
    const ending = known.get(name.slice(-length));
    if (ending) return ending;
  }
  return undefined;
}

const endings = rememberByObject(({ nameEndings }: RulePack) => ({
  known: new Map(nameEndings.map((one) => [one.ending, one])),
  longest: Math.max(...nameEndings.map(({ ending }) => ending.length)),
}));

/** Faults and complaints are wanted less; what is done about them, or how they change, is not told by the ending. */
function betterOf({ unwanted, doneTo }: RulePack, name: string, ending: NameEnding | undefined): "more" | "less" | undefined {
  // How long it takes to put a fault right is wanted short, whatever the fault.
  if (ending?.asks === "time" && ending.better) return ending.better;
  if (changes.test(name) || ending?.unbounded) return undefined;
  const bad = counts.test(name) && unwanted.some((word) => name.includes(word));
  if (!bad) return ending?.better;
  return doneTo.some((word) => name.includes(word)) ? undefined : "less";
}
