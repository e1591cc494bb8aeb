/**
 * What a name of an indicator asks for, told by how it ends: 率 asks for a percentage, 天数 for days, 人数 for people.
 *
 * Invariant: 效率, 频率, 功率 and other words that merely end in 率 ask for nothing; a unit in brackets behind the name (`面积（亩）`)
 * leaves the value free of it.
 */
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

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
}

const trailingBrackets = /[（(]([^（）()]{0,12})[）)]$/;
const share = /(?<![频效功汇利费税速倍辨转积盈概几])率$|(?:比例|比重|占比|百分比|满意度)$/;
const unbounded = /增长|增速|提高|提升|增加|增幅|降低|下降|收益|回报|利润|负债|杠杆|溢价|完成率$|偿付|保障倍/;
const satisfaction = /满意(?:度|率)$|好评率$/;
const time = /(?:天数|时长|时间|工期|周期|期限|年限|时限|日期)$|天数(?:及|和|与|、)/;
const people = /人数$|人数(?:及|和|与|、)/;
const money = /(?:费|费用|成本|单价|经费|金额|支出|定额|补贴|补助|报酬|课酬|工资)$/;

export const nameKinds = rememberByText(longTexts, (name: string): NameKinds => {
  const bracket = trailingBrackets.exec(name.trim());
  const bare = bracket ? name.trim().slice(0, bracket.index) : name.trim();
  return {
    share: share.test(bare),
    unbounded: unbounded.test(bare),
    satisfaction: satisfaction.test(bare),
    time: time.test(bare),
    people: people.test(bare),
    money: money.test(bare),
    unitInName: bracket !== null && /[%％人天日元亩个次≥≤>]/.test(bracket[1] ?? ""),
  };
});
