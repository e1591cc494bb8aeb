/** What endings of names say, as official guidelines and published tables use them. The longest ending of a name counts. */
import type { NameAsks, NameEnding } from "./rule-pack.ts";

function endings(words: string, says: Omit<NameEnding, "ending">): NameEnding[] {
  return words.split(/\s+/).map((ending) => Object.assign({ ending }, says));
}

const asking = (asks: NameAsks, words: string, better?: "more" | "less") => endings(words, { asks, ...(better && { better }) });

export const nameEndings: readonly NameEnding[] = [
  ...asking("share", "率 百分率", "more"),
  ...asking(
    "share",
    "比例 比重 占比 百分比 控制率 使用率 支出率 消耗率 自给率 换手率 偏差率 变动率 波动率 抽检率 抽查率 贡献率",
  ),
  ...asking("share", "成活率 存活率 废物利用率", "more"),
  // These words end in 率 and are no shares of anything.
  ...endings("效率 频率 功率 汇率 利率 费率 税率 速率 倍率 辨率 转率 积率 盈率 概率 几率 心率 斜率 曲率", {}),
  ...endings("增长率 增幅率 增速 收益率 回报率 利润率 负债率 杠杆率 溢价率 偿付率 降低率 下降率 提高率 提升率 增加率", {
    asks: "share",
    unbounded: true,
  }).filter(({ ending }) => ending.endsWith("率")),
  ...endings("完成率", { asks: "share", better: "more", unbounded: true }),
  ...asking("satisfaction", "满意度 满意率 满意程度 好评率", "more"),
  ...asking("time", "天数 时长 时间 工期 周期 期限 年限 时限 日期"),
  ...asking(
    "time",
    "等候时间 等候时长 等待时长 排队时间 排队时长 中断时长 停机时间 停机时长 故障时长 办理时长 办结时长 处理时长 审批时限 审批时间 响应时间 响应时长 响应时限 处理时间 处置时间 处置时长 处置时限 恢复时间 恢复时长 到场时间 到达时间 制卡时间 审核时间 审核时限 答复时间 答复时限 反馈时间 反馈时限 受理时间 受理时限 修复时间 修复时长 办理时间 办理时限 办结时间 办结时限 处理时间 处理时限 等待时间 中断时间 故障时间 上架周期 办理周期 办结周期 审批周期 处理周期 维修周期 交付周期 采购周期 周转周期 结算周期",
    "less",
  ),
  ...asking("time", "使用年限 使用寿命", "more"),
  ...asking("people", "人数"),
  ...asking(
    "people",
    "受益人数 受惠人数 培训人数 服务人数 就读人数 参加人数 参训人数 救助人数 资助人数 就业人数 覆盖人数 受助人数 惠及人数",
    "more",
  ),
  ...asking("money", "费 费用 成本 单价 经费 金额 支出 定额 补贴 补助 报酬 课酬 工资", "less"),
];

/** Nobody wants more of these. */
export const unwanted: readonly string[] =
  "故障 事故 差错 错误 失误 误差 损坏 损失 破损 损耗 投诉 信访 中断 死亡 伤亡 发病 患病 感染 流失 空置 闲置 失业 逾期 超期 返工 损毁 毁损 丢失 遗失 丢包 漏损 渗漏 缺损 脱落 误报 错报 迟报 缺报 误诊 漏诊 延误 缺勤 漏报 漏检 瞒报 辍学 返贫 次品 废品 违约 违规 违纪 污染 排放 缺陷 泄露 泄漏 浪费 拖欠 退货 退件 滞留 不满意 不合格 拒收 重复率 出险 失效 报错 受害 受灾 成灾 致残 致死 病死 发案 案发 再犯罪 侵蚀 沉降 并发症 复发 再入院 超标 超载 超员 积压 拥堵 堵塞 退学 失学 失联 脱管 漏管 漏登 欠缴 欠费 败诉 差评 返修 锈蚀 渗水 停电 停水 停气 断网 掉线 卡顿 离职".split(
    " ",
  );

/** What is done about them is wanted again, and so is less of them. */
export const doneTo: readonly string[] =
  "处理 处置 办理 办结 受理 化解 回复 答复 反馈 整改 整治 排除 排查 修复 解决 下降 降低 减少 压减 缩短 控制 防控 防治 预防 治理 救助 救治 救援 补贴 补助 再就业 就业 帮扶 查处 查办 纠正 检测 监测 检查 抽查 防范 应急 演练 培训 登记 达标 率下 挽回 追缴 清理 利用 盘活 赔付 赔偿 保险 管理 信息 人员 调解 认定 鉴定 消除 遏制 隐患 拦截 覆盖 破案 侦破 抓获 打击 勘查 查找 劝返 安置 转移 援助 康复 催缴 疏通 恢复 抢修".split(
    " ",
  );
