/** Every word the command line says that is not a failure's sentence (those are in shared/api/app-error-text.ts). */
import type { Answer } from "#shared/form/remark.ts";
import type { ProofCounts } from "#backend/filling/proof-counts.ts";
import { templates } from "#shared/template/templates.ts";

const filesHelp = `FILE 可以是 .xlsx、.xlsm、.xls、.et、.docx、.pdf、.html、.csv、.txt（从公开的表里复制的、以制表符分列的文字）、
绩表的 .json，也可以是文件夹或 .zip：其中所有这样的文件，按名称排序。
文件夹或 .zip 里有用不了的文件：各写一句话到标准错误，其余的照常，退出状态为 1。`;

const passwordHelp = "--password TEXT   打开设有密码的文件时用的密码";

export const commandHelp = {
  read: `jibiao read FILE… [--json] [--as-target] [--anyway] [--password TEXT]

识别文件里的每一张项目支出绩效目标表。
${filesHelp}
直接写明的文件用不了：能读的照常输出，用不了的各写一句话到标准错误，退出状态为 2。

  --json            输出 JSON：{"forms":[{"source","form","unplaced","notes"}]}
  --as-target       自评表、监控表：读其中的目标部分，当作那一年的目标表；执行结果各列不读，逐列说明
  --anyway          认不出是目标表的，也读出能读的内容
  ${passwordHelp}`,
  review: `jibiao review FILE… [--json] [--template ID|PACK.xlsx] [--report FILE.xlsx] [--opinion FILE.xlsx] [--password TEXT]

审核文件里的每一张项目支出绩效目标表：错误、提醒、提示，以及无法判断的地方。
${filesHelp}
一起审核的表互相对照：同一年度、同一主管部门的表，同一单位、同一项目上一年的表。
有错误或者有文字没有找到位置时，退出状态为 1。

  --json            输出 JSON：{"reviews":[{"source","projectName","findings":[{"rule","level","state","message","clause","alternatives","places"}],
                    "costBalance":{"state","sum","total","rows"}}]}
  --template ID     按哪一套规则审核；不写就按每张表自己的表样，写 other 只审各地通用的要求
  --template PACK.xlsx  按单位自己的规则审核；先逐行试一遍，有问题的按工作表和行全部写到标准错误，退出状态为 2
  --report FILE.xlsx  另把审核结果写成工作簿，不覆盖已有的文件
  --opinion FILE.xlsx  另把每张表的审核意见表写成工作簿：按总体目标、产出、效益、满意度、需补充完善事项排列，不覆盖已有的文件
  ${passwordHelp}`,
  export: `jibiao export FILE… --out DIR [--template ID|FILE.xlsx] [--one-workbook] [--name PATTERN] [--pdf] [--password TEXT]

把识别出的表写成正式的工作簿，不覆盖已有的文件，写出的文件名逐行输出。
${filesHelp}
直接写明的文件只要有一个用不了，就什么都不写。

  --out DIR         写到这个文件夹，没有就新建
  --template ID     用哪种表样：${templates.map(({ id }) => id).join("、")}
  --template FILE.xlsx  填写下发的空白表：只写要填的单元格，指标行按需要增减，其余原样不动；
                    写好后核对并读回来，对不上就不写。有内容没有地方填时退出状态为 1
  --one-workbook    所有的表写进一个工作簿；填下发的空白表时先按顺序填里面的空白表，不够时每张表复制一页
  --name PATTERN    文件名怎么写，例如 "{年度}-{项目名称}"；可以用 {年度}{实施单位}{项目名称}{主管部门}
  --pdf             另外生成 PDF（需要 Chromium、Chrome 或 Edge；也可用环境变量 JIBIAO_CHROMIUM 指定）
  ${passwordHelp}`,
  import: `jibiao import FILE… --library DB [--password TEXT]

把识别出的表存入表格库；表格库不存在就新建。
${filesHelp}
每个文件的表一起存入；存入之前先备份表格库。直接写明的文件只要有一个用不了，就什么都不存。

  ${passwordHelp}`,
  list: `jibiao list --library DB [--json]

列出表格库里的表。

  --json    输出 JSON：{"forms":[{"id","year","implementingUnit","supervisingDepartment","projectName",
            "projectTotal","moneyUnit","indicatorCount","savedAt","exported"}]}`,
  search: `jibiao search TEXT --library DB [--json]

在表格库的所有表里查找文字；几个词用空格分开，都要有。

  --json    输出 JSON：{"hits":[{"id","year","implementingUnit","projectName","where","excerpt"}]}`,
  backup: `jibiao backup --library DB --out FILE

把表格库备份成一个文件；编辑时也可以备份，不覆盖已有的文件。`,
  restore: `jibiao restore FILE --library DB

从备份恢复表格库。先完整检查备份，再替换；原来的表格库留作备份，放在旁边的“.backups”文件夹里。`,
  summary: `jibiao summary FILE… --out FILE.xlsx [--password TEXT]

把所有的表汇总成一张汇总表：每个项目一行，各项资金一列，按实施单位、主管部门合计；合计都是公式。
${filesHelp}
直接写明的文件只要有一个用不了，就什么都不写。金额统一成一种单位，换算了的会说明；不是数字的金额照原样写、不计入合计，退出状态为 1。

  --out FILE.xlsx   写到这个文件，不覆盖已有的文件
  ${passwordHelp}`,
  "hand-in": `jibiao hand-in FILE… --out DIR|FILE.zip|FILE.jibiao [--template ID|FILE.xlsx] [--unit NAME] [--previous PACKAGE]
               [--name PATTERN] [--pdf] [--password TEXT]

把所有的表做成一个上报包：正式的工作簿、汇总表、审核报告、审核意见表和清单 manifest.json。
${filesHelp}
直接写明的文件只要有一个用不了，就什么都不写。有错误也能上报：逐条写到标准错误，记在清单里，退出状态为 1。
上报包要么完整写好，要么什么都没有。--out 的位置上已有本单位同一年度的上报包时，它就是“上一次”，改名留在旁边；有别的内容就不写。

  --out             文件夹，或者以 .zip、.jibiao 结尾的文件；内容相同
  --template ID     用哪种表样；写 FILE.xlsx 就填写下发的空白表
  --unit NAME       由哪个单位上报；不写就是各表共同的实施单位，没有就是共同的主管部门
  --previous PACKAGE  上一次的上报包，不在 --out 的位置时写；各表沿用其中的编号
  --name PATTERN    工作簿的文件名怎么写，同 export
  --pdf             另外生成 PDF（需要 Chromium、Chrome 或 Edge；也可用环境变量 JIBIAO_CHROMIUM 指定）
  ${passwordHelp}`,
  collect: `jibiao collect PACKAGE… [--roster FILE.xlsx] [--json]

看收到了什么：每个单位已收、有变、未报还是重复，各有几张表、多少钱，与上一次相比改了什么。
PACKAGE 可以是上报包（.jibiao、.zip、文件夹），装着几个上报包的文件夹或 .zip，也可以是没有清单的工作簿等文件：按表里写的单位归到一起。
后一次的上报包代替前一次（按清单里记的上一次，没有就按时间）。改动过、缺文件、编号重复的上报包不收，说明为什么，退出状态为 1，其余的照常。
各单位的表还互相对照：同一指标单位不同、单价相差大、段落相同、同一项目报了两次。

  --roster FILE.xlsx  应报的名单：表头有“单位”，还可以有“项目名称”“代码”，次序不限
  --json            输出 JSON：{"units":[{"unit","state":"received|changed|missing|twice","forms","changes",
                    "year","packages","code","expected","missing","told","answers"}],"refused":[{"package","why"}],
                    "across":[{"unit","projectName","rule","message"}]}`,
  template: `jibiao template FILE.xlsx [--json]

看一份下发的空白表（.xlsx）：每一项填在哪个单元格，指标在哪些行、哪些列。
有要确认的，或者有的项目没有单元格可填时，退出状态为 1；里面没有项目支出绩效目标表时为 2。

  --json    输出 JSON：{"templates":[{"sheet","moneyUnit","title","bindings","indicators","unsure","missing"}]}`,
  "next-year": `jibiao next-year FILE… --out DIR [--year N] [--all] [--password TEXT]

把上一年的表编成下一年的草稿，写成绩表的 .json，不覆盖已有的文件，写出的文件名逐行输出。
${filesHelp}
直接写明的文件只要有一个用不了，就什么都不写。

名称、单位、指标、成本与数量的对应、对提醒的说明沿用；指本年度的年份改成下一年，历史、文号、跨年度的时间不动；
金额一律清空。沿用的每一项记在 "carried" 里：untouched 是原样沿用，asked 是要重新填或核对的（金额、时间、文号）。

  --out DIR         写到这个文件夹，没有就新建
  --year N          编制哪一年；不写就是每张表的下一年
  --all             一年期、一次性的项目也编；不写就只编延续的项目
  ${passwordHelp}`,
  compare: `jibiao compare A B [--json] [--password TEXT]

对比两个文件或文件夹里的表：两个年度、两个版本、报上去的和退回来的。同一单位、同一项目的表自动配成一对，改了名称的按内容配对；
两边各只有一张表时，直接对比。列出改动的内容、增加和删除的指标、改了名称的指标、移动的指标。有没有不同，退出状态都是 0。
${filesHelp}

  --json    输出 JSON：{"pairs":[{"left","right","changes":[{"kind","place","was","left","right"}]}],"onlyLeft":[…],"onlyRight":[…]}；
            kind 是 changed、added、removed、moved 或 renamed，place 是右边的表里的位置（只有左边有的，是左边的位置），was 是左边的位置
  ${passwordHelp}`,
} as const;

export type CommandName = keyof typeof commandHelp;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandHelp, name);
}

export const overview = `绩表：项目支出绩效目标表

${Object.values(commandHelp)
  .map((help) => `  ${help.split("\n", 1)[0]}`)
  .join("\n")}

“jibiao 命令 --help” 显示一个命令的说明。结果写到标准输出，消息写到标准错误。
退出状态：0 完成；1 完成，但有需要留意的地方（审核发现错误、有文字没有找到位置，或者文件夹、.zip 里有文件用不了）；2 输入用不了，
什么都没有写。`;

export const texts = {
  noCommand: "请写明命令，例如 jibiao read 文件。用 jibiao --help 查看所有命令。",
  unknownCommand: (name: string) => `没有“${name}”这个命令。用 jibiao --help 查看所有命令。`,
  unknownOption: (option: string) => `没有“${option}”这个选项。用 --help 查看这个命令的说明。`,
  optionWithoutValue: (option: string) => `选项 ${option} 后面要写明内容。`,
  optionWithValue: (option: string) => `选项 ${option} 后面不用写内容。`,
  wrongOptions: "选项写得不对。用 --help 查看这个命令的说明。",
  optionNeeded: (option: string) => `请写明 ${option}。`,
  filesNeeded: "请写明至少一个文件或文件夹。",
  oneFileNeeded: "请写明一个备份文件。",
  tooMany: (what: string) => `多写了“${what}”。`,
  queryNeeded: "请写明要查找的文字。",
  reportNeedsName: (option: string) => `--${option} 后面要写明一个以 .xlsx 结尾的文件名。`,
  templateUnknown: (id: string, known: string) => `没有“${id}”这种表样。现在有：${known}。`,
  packUnknown: (id: string, known: string) => `没有“${id}”这套规则。现在有：${known}；也可以写单位自己的规则工作簿（.xlsx）。`,
  bug: (error: unknown) =>
    `程序出错，没有完成。请把下面的内容告诉开发者：\n${error instanceof Error ? error.stack : String(error)}`,

  oneTemplateNeeded: "请写明一个下发的空白表（.xlsx）。",
  templateTitle: (sheet: string, title: string, unit: string | undefined) =>
    `工作表“${sheet}”：${title === "" ? "没有标题" : title}${unit === undefined ? "" : `（金额单位：${unit}）`}`,
  filled: (
    file: string,
    { unchangedParts, cellsWritten, rowsInserted, rowsDeleted, rowsMoved }: ProofCounts,
    isReadBack: boolean,
  ) =>
    `《${file}》：${unchangedParts} 个部件原样未动，写了 ${cellsWritten} 个单元格，插入 ${rowsInserted} 行，删除 ${rowsDeleted} 行，移动 ${rowsMoved} 行${isReadBack ? "，读回来与表一致" : ""}。`,
  toldOf: (project: string, message: string) => `  ${project === "" ? "（没有项目名称）" : project}：${message}`,
  formulaKept: "有公式，保留",
  indicatorRows: (header: number, first: number, last: number) =>
    `  指标：第 ${first} 行到第 ${last} 行，表头在第 ${header} 行`,
  indicatorColumns: (period: "annual" | "midTerm", columns: string) =>
    `    ${period === "annual" ? "年度" : "中期"}：${columns}`,
  columnAt: (name: string, column: string) => `${name} ${column} 列`,
  rowsAt: (first: number, last: number) => (first === last ? `第 ${first} 行` : `第 ${first} 行到第 ${last} 行`),
  toConfirm: (label: string, cell: string, why: string) => `  要确认：“${label}”（${cell}）${why}`,
  withoutCell: (names: readonly string[]) => `  没有单元格可填：${names.join("、")}`,

  year: (year: number | null) => (year === null ? "年度不明" : `${year}年`),
  blank: "（空）",
  indicators: (count: number) => `${count} 个指标`,
  exported: "已导出",
  page: (page: number) => `第 ${page} 页`,
  unplacedText: (text: string, page: number | undefined, row: number, column: number) =>
    `  没有找到位置：“${text}”（${page === undefined ? "" : `第 ${page} 页`}第 ${row} 行第 ${column} 列）`,
  note: (message: string, needsAttention: boolean, page: number | undefined, row: number) =>
    `  ${needsAttention ? "留意" : "修补"}：${message}（${page === undefined ? "" : `第 ${page} 页`}第 ${row} 行）`,
  reviewedBy: (pack: string) => `审核规则：${pack}`,
  clause: (clause: string) => `（依据：${clause}）`,
  mend: (mend: string) => `（改法：${mend}）`,
  explained: (text: string) => `（说明：${text}）`,
  reportWritten: (file: string) => `审核结果已写到 ${file}`,
  opinionWritten: (file: string) => `审核意见表已写到 ${file}`,
  unplacedCount: (file: string, count: number) => `《${file}》有 ${count} 处文字没有找到位置，请用 jibiao read 查看。`,
  otherTable: (file: string, sheet: string | undefined, title: string, page: number | undefined, row: number) =>
    `《${file}》${place(sheet, page, row)}是“${title}”，不是项目支出绩效目标表，没有读取。`,
  alreadyInLibrary: (project: string) => `表格库里已有同一年度、单位的“${project}”，这次另存了一张。`,
  stored: (count: number) => `已存入 ${count} 张表。`,
  notBackedUp: (sentence: string) => `导入之前没有备份成：${sentence}`,
  libraryEmpty: "表格库里没有表。",
  nothingFound: (query: string) => `没有找到“${query}”。`,
  backedUp: (file: string) => `已备份到 ${file}`,
  restored: (file: string) => `已恢复 ${file}`,
  keptOld: (file: string) => `原来的表格库保留在 ${file}`,
  carrying: {
    oneYear: (project: string) => `“${project}”是一年的项目，没有编制；要编制请加 --all。`,
    yearUnknown: (file: string, project: string) =>
      `《${file}》里的“${project}”没有写年度，不知道编制哪一年，请用 --year 写明。`,
    carried: (project: string, untouched: number, asked: number) =>
      `“${project}”：沿用 ${untouched} 项，要重新填或核对 ${asked} 项。`,
    noYear: (text: string) => `“${text}”不是年份，请写四位数字，例如 --year 2027。`,
  },
  comparing: {
    twoNeeded: "请写明要对比的两个文件或文件夹。",
    pair: (left: string, right: string) => `${left} → ${right}`,
    none: "没有不同",
    onlyIn: (path: string, form: string) => `只在“${path}”里有：${form}`,
    changed: (where: string, left: string, right: string) => `改动 ${where}：${left} → ${right}`,
    added: (row: string) => `增加 ${row}`,
    removed: (row: string) => `删除 ${row}`,
    renamed: (row: string, name: string) => `改名 ${row} → ${name}`,
    moved: (row: string, from: string, to: string) => `移动 ${row}：从${from}到${to}`,
    place: (level2: string, number: number) => `${level2}（第 ${number} 个指标）`,
  },

  packagesNeeded: "请写明至少一个上报包、文件夹或文件。",
  packageKept: (path: string) => `上一次的上报包保留在 ${path}`,
  handedIn: (unit: string, year: number | null, count: number) =>
    `“${unit}”${year === null ? "" : ` ${year} 年`}的上报包已写好，${count} 张表。`,
} as const;

function place(sheet: string | undefined, page: number | undefined, row: number): string {
  if (sheet !== undefined) return `的工作表“${sheet}”第 ${row} 行起`;
  return page === undefined ? `第 ${row} 行起` : `第 ${page} 页第 ${row} 行起`;
}

/** What `collect` says of what arrived. */
export const collected = {
  header: ["单位", "年度", "状态", "应报", "已报", "合计"],
  states: { received: "已收", changed: "有变", missing: "未报", refused: "没收", twice: "重复" },
  notAdded: "有金额不是数字",
  total: (units: number, missing: number, sum: string) => `共 ${units} 个单位，${missing} 个未报，合计 ${sum}`,
  ofUnit: (unit: string, sentence: string) => `  ${unit}：${sentence}`,
  projectMissing: (project: string) => `缺“${project}”。`,
  added: (project: string, amount: string) => `增加“${project}”${amount === "" ? "" : `，${amount}`}。`,
  removed: (project: string, amount: string) => `去掉“${project}”${amount === "" ? "" : `，原为 ${amount}`}。`,
  changed: (project: string, amounts: readonly string[]) => `“${project}”改了${amounts.join("，")}。`,
  changedElsewhere: (project: string) => `“${project}”改了，金额没有变。`,
  amountChanged: (key: "projectTotal" | "annualTotal", before: string, after: string) =>
    `${key === "projectTotal" ? "项目总额" : "年度资金总额"} ${before || "（空）"} → ${after || "（空）"}`,
  answered: (remark: string, answer: Answer | undefined, reply: string) =>
    `对“${remark}”${answer === undefined ? "还没有答复" : `答复：${answerNames[answer]}`}${reply === "" ? "" : `，${reply}`}。`,
  refused: (name: string, why: string) => `没有收 ${name}：${why}`,
} as const;

const answerNames: Readonly<Record<Answer, string>> = {
  accept: "同意",
  corrected: "已改",
  rejected: "不同意",
  "cannot tell": "无法答复",
};
