/**
 * The three sample forms of the first run: an ordinary yearly project, a purchase of one year, and money passed on to the counties
 * with money carried over. Invented units; every identity of the template holds and the costs add up to the totals.
 */
import type { Form } from "../form/form.ts";
import { ningxia2026 } from "../template/packs/ningxia-2026/template.ts";
import { sampleForm } from "./sample-form.ts";

const department = "自治区示例厅";

const training = sampleForm(ningxia2026, 2026, {
  texts: {
    projectName: "业务培训经费（示例）",
    supervisingDepartment: department,
    implementingUnit: "自治区示例厅本级",
    projectAttribute: "经常性项目",
    "funds.ownLevel.fiscalAppropriation": "36.00",
    annualGoal:
      "为提高全区业务人员的履职能力，2026年计划举办业务培训班4期，每期5天，培训业务骨干160人次，其中：基础业务培训班2期、信息系统操作培训班1期、内部控制培训班1期。通过培训，使参训人员熟悉现行政策和业务流程，培训合格率达到95%以上，参训人员满意度达到90%以上。",
  },
  indicators: {
    数量指标: [
      ["培训班期数", "4期"],
      ["参训人员数", "160人"],
      ["每期培训天数", "5天"],
    ],
    质量指标: [["培训合格率", "≥95%"]],
    时效指标: [["培训计划按期完成率", "100%"]],
    成本指标: [["参训人员培训费", "450元/人/天"]],
    社会效益: [["参训人员所在基层单位", "96个"]],
    可持续影响: [["培训教材可使用年限", "≥3年"]],
    服务对象满意度: [["参训人员满意度", "≥90%"]],
  },
});

const purchase = sampleForm(ningxia2026, 2026, {
  texts: {
    projectName: "档案库房消防设备更新（示例）",
    supervisingDepartment: department,
    implementingUnit: "自治区示例档案中心",
    projectAttribute: "一年期项目",
    "funds.ownLevel.fiscalAppropriation": "58.6",
    "funds.ownLevel.otherFunds": "5.0",
    annualGoal:
      "档案库房现有消防设备已超过使用年限。本项目于2026年更新气体灭火装置2套、火灾报警主机1台，改造消防管线320米，消除安全隐患，保证馆藏档案的安全。",
  },
  indicators: {
    数量指标: [
      ["气体灭火装置更新", "2套"],
      ["火灾报警主机更新", "1台"],
      ["消防管线改造", "320米"],
    ],
    质量指标: [["设备验收合格率", "100%"]],
    时效指标: [["项目完成时间", "2026年11月底前"]],
    成本指标: [
      ["气体灭火装置", "21.4万元/套"],
      ["火灾报警主机", "8万元/台"],
      ["消防管线改造", "400元/米"],
    ],
    社会效益: [["库房消防安全事故", "0起"]],
    可持续影响: [["设备正常使用年限", "≥10年"]],
    服务对象满意度: [["库房管理人员满意度", "≥90%"]],
  },
});

const transfer = sampleForm(ningxia2026, 2026, {
  texts: {
    projectName: "基层服务站点建设补助（示例）",
    supervisingDepartment: department,
    implementingUnit: "自治区示例厅本级",
    projectAttribute: "经常性项目",
    "funds.ownLevel.carryOver": "40",
    "funds.transfer.central": "600",
    "funds.transfer.region": "360",
    annualGoal:
      "按照《自治区基层服务体系建设规划（示例）》，2026年对市县（区）新建和改造的基层服务站点给予补助，其中新建站点20个、改造站点80个，上年结转资金用于已验收站点的尾款支付。通过补助，扩大服务覆盖面，方便群众就近办事。",
  },
  indicators: {
    数量指标: [
      ["新建服务站点", "20个"],
      ["改造服务站点", "80个"],
    ],
    质量指标: [["站点验收合格率", "≥98%"]],
    时效指标: [
      ["补助资金按时下达率", "100%"],
      ["站点建设按期完成率", "≥95%"],
    ],
    成本指标: [
      ["新建服务站点补助标准", "18万元/个"],
      ["改造服务站点补助标准", "7.5万元/个"],
      ["已验收站点尾款", "40万元"],
    ],
    经济效益: [["群众办事平均路程缩短", "≥5公里"]],
    社会效益: [["服务站点覆盖行政村比例", "≥85%"]],
    可持续影响: [["站点正常运行年限", "≥5年"]],
    服务对象满意度: [["办事群众满意度", "≥92%"]],
  },
});

export const sampleForms: readonly Form[] = [training, purchase, transfer];
