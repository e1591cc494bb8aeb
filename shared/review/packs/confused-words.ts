/**
 * Words that are typed for others of their sound or shape, each with the neighbours beside which only the other makes sense.
 *
 * Invariant: a word is listed only with neighbours, unless it is no word at all (挡案); 高校 beside 学生 is right and stays so.
 */
import type { ConfusedWord } from "./rule-pack.ts";

const slip = (wrong: string, right: string, before = "", behind = ""): ConfusedWord => ({
  wrong,
  right,
  ...(before !== "" && { before: before.split(" ") }),
  ...(behind !== "" && { behind: behind.split(" ") }),
});

/** Words that are none. */
const noWords: readonly ConfusedWord[] = (
  "挡案 档案|帐户 账户|截至日期 截止日期|既使 即使|做为 作为|以经 已经|按装 安装|布署 部署|松驰 松弛|幅射 辐射|复盖 覆盖|报消 报销|验受 验收|" +
  "合格律 合格率|及时律 及时率|申清 申请|绩校 绩效|培圳 培训|配训 培训|采够 采购|购致 购置|检侧 检测|测平 测评|维互 维护|运行维户 运行维护|" +
  "签定 签订|帮挟 帮扶|必须品 必需品|宣转 宣传|管里 管理|服物 服务|设倍 设备|项木 项目|资全 资金|基础设旋 基础设施|满意渡 满意度|保帐 保障|" +
  "竣功 竣工|峻工 竣工|按排 安排|陪训 培训|捡查 检查|捡测 检测|捡验 检验|彩购 采购|数子化 数字化|家俱 家具|签属 签署|防犯 防范|妨火 防火|装璜 装潢|补帖 补贴|" +
  "补肋 补助|扶肋 扶助|资肋 资助|群从 群众|诊辽 诊疗|医辽 医疗|代遇 待遇|预祘 预算|结祘 结算|完戌 完成|提商 提高|教帅 教师|己完成 已完成|己建成 已建成|己经 已经|帐目 账目|报帐 报账"
)
  .split("|")
  .map((pair) => {
    const [wrong = "", right = ""] = pair.split(" ");
    return slip(wrong, right);
  });

export const confusedWords: readonly ConfusedWord[] = [
  ...noWords,
  slip("高校", "高效", "高质量 优质 快速 便捷 规范 稳定 廉洁 精准 务实 简便"),
  slip("高校", "高效", "", "便捷 运转 运行 优质 快捷 廉洁 有序 推进"),
  slip("高效", "高校", "", "毕业生 学生 教师 招生"),
  slip("运费", "运维", "系统 网络 信息化 软件 日常 机房"),
  slip("运费", "运维", "", "安全审计 服务费 人员"),
  slip("截止", "截至", "", "目前 2 上年 去年 本年 年底"),
  slip(
    "实施",
    "设施",
    "基础 交安 附属 配套 公共 体育 供水 排水 消防 照明 卫生 硬件 水利 防护",
    "建设 的建设 改造 维修 维护 管护 完善 设备 不足 、 ， , 。 ； ;",
  ),
  slip("设施", "实施", "组织 贯彻 推进", "方案 细则 办法 意见"),
  slip("得", "的", "", "满意度 满意率 满意程度"),
  slip("更好的", "更好地", "， , 。 ； ; 、", "保障 促进 推动 推进 落实 满足 完成 发挥 履行 开展"),
  slip("必需", "必须", "", "完成 按照 按时 严格 达到 执行 做到 遵守"),
  slip("既将", "即将"),
  slip("权力", "权利", "合法 妇女 儿童 劳动者 公民 当事人"),
  slip("权利", "权力", "", "下放 清单 运行"),
  slip("反应", "反映", "如实 客观 真实", "情况 问题 诉求 了"),
  slip("购制", "购置", "", "设备 车辆 家具 电脑 费"),
  slip("监定", "鉴定", "技能 司法 伤残 价格 工伤 劳动能力"),
  slip("维户", "维护", "系统 日常 网络 设备"),
  slip("缴纳", "交纳", "", "党费"),
];
