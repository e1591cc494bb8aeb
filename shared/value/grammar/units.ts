/**
 * The units that are met in indicator values. A unit that is not here is still read where it stands alone behind a number; it is then
 * marked as not known.
 */
import { wordList } from "./lexicon.ts";

const money = "元 人民币 美元 角";
const people =
  "人 人次 人天 人日 人年 人月 名 位 户 户次 家 家次 户数 队 组 班 班次 人·天 人·次 人·日 人·年 个人 人份 万人次 学员 学生 专家 教师 农户 企业";
const things = `个 项 件 台 套 批 批次 本 册 份 张 枚 块 片 条 支 根 辆 艘 架 部 座 栋 幢 间 处 所 宗 起 例 篇 幅 页 卷 盒 箱 袋 包 瓶 桶 车 车次
  只 头 匹 羽 株 棵 亩 亩次 公顷 粒 门 类 种 款 面 扇 把 组 副 对 双 束 盏 口 眼 道 笔 单 票 封 题 卡 证 个点 点次 场 场次 期 期次 次 次数
  回 遍 轮 轮次 届 站 站点 片区 村 个村 乡 镇 乡镇 社区 县 市 区 市县 学校 台套 台次 套次 架次 床 床位 座席 坐席 席 席位 工位 课时 学时 学分 课 节 节次 讲
  分 分值 等级 级 档 度 层 段 路 线 网点 机构 平台 系统 项目 课题 标准 制度 方案 报告 合同 案 案件 样 样品 样本 批件 科 病例 剂 针 人头 单位 家庭 岗 岗位 字 条次 兆 机柜 端口 账户 终端 用户 节点
  件次 吨 公斤 斤 克 千克 毫克 升 毫升 两 石 米 千米 公里 里 厘米 毫米 平方米 平方公里 平方千米 立方米 平米 延米 延长米 方 立方
  千瓦 千瓦时 兆瓦 兆瓦时 瓦 度电 千伏 伏 安 赫兹 分贝 摄氏度 吉字节 兆比特 吨标准煤 标准箱 吨公里 人公里 倍 折 成 车位 车辆 泊位 牌 盘 贫困户 帧 发 卷次 套件`;
const time = `年 年度 季度 个季度 季 学期 个学期 月 个月 旬 周 个周 星期 个星期 天 日 工作日 个工作日 自然日 个自然日 日历天 工日 个工日 小时 个小时 时 分钟 秒 秒钟 毫秒
  个年度 人时 班组 月份 个月份 交易日 个交易日 周年`;
const shares = "% ‰ ‱ 百分点 个百分点 个千分点";
const symbols = `kg g mg t km m cm mm m2 m3 m² m³ km2 km² ㎡ ㎥ ㎏ ㎞ kW kw KW kWh kwh KWh kW·h kw·h MW MWh kV KV GB TB MB KB PB Mbps Gbps Hz MHz GHz L ml mL h min s
  db dB dB(A) ℃ °C ° ha mg/L mg/m³ mg/m3 μg/m³ ug/m³ hm² hm2 mm/h M KM Km`;

/** Units as they may stand behind a number or behind `/`. */
export const unitWords = wordList([money, people, things, time, shares, symbols].join(" "));

/** Units whose first character would otherwise be taken for the multiplier of the number before them. */
export const unitsThatBeginLikeScales = wordList("千克 千米 千瓦 千瓦时 千伏 百分点 百分比");

/**
 * Units a Chinese numeral may count. Not 期, 级, 类, 线, 月 and their like: 三期 may be the third, 一线 is no line, 三月 is March.
 */
export const unitsOfNumerals: ReadonlySet<string> = new Set(
  "元 个 项 件 次 人 人次 名 位 户 家 台 套 份 册 本 张 篇 辆 场 场次 批 批次 轮 遍 座 例 起 处 年 个月 周 个星期 星期 天 日 个工作日 工作日 小时 个小时 分钟 个季度 % ‰ ‱ 个百分点".split(
    " ",
  ),
);

const timeUnits = new Set(time.split(/\s+/).map(unitNoun));
const shareUnits = new Set(shares.split(" "));
const moneyUnits = new Set(money.split(" "));

/** What a unit counts, without the 个 that some people write: 个月 and 月 are one. */
export function unitNoun(unit: string): string {
  return unit.length > 1 && unit.startsWith("个") ? unit.slice(1) : unit;
}

export function isTimeUnit(unit: string): boolean {
  return timeUnits.has(unitNoun(unit));
}

/** %, ‰, ‱ and percentage points. */
export function isShareUnit(unit: string): boolean {
  return shareUnits.has(unit);
}

export function isMoneyUnit(unit: string): boolean {
  return moneyUnits.has(unit);
}
