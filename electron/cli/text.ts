/** Every word the command line says that is not a failure's sentence (those are in shared/api/app-error-text.ts). */
import type { ProofCounts } from "#backend/filling/proof-counts.ts";

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
  export: `jibiao export FILE… --out DIR [--template ID] [--one-workbook] [--name PATTERN] [--pdf] [--password TEXT]

把识别出的表写成正式的工作簿，不覆盖已有的文件，写出的文件名逐行输出。
${filesHelp}
直接写明的文件只要有一个用不了，就什么都不写。

  --out DIR         写到这个文件夹，没有就新建
  --template ID     用哪种表样；现在有 ningxia-2026
  --template FILE.xlsx  填写下发的空白表：只写要填的单元格，指标行按需要增减，其余原样不动；
                    写好后核对并读回来，对不上就不写。有内容没有地方填时退出状态为 1
  --one-workbook    所有的表写进一个工作簿
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
  template: `jibiao template FILE.xlsx [--json]

看一份下发的空白表（.xlsx）：每一项填在哪个单元格，指标在哪些行、哪些列。
有要确认的，或者有的项目没有单元格可填时，退出状态为 1；里面没有项目支出绩效目标表时为 2。

  --json    输出 JSON：{"templates":[{"sheet","moneyUnit","title","bindings","indicators","unsure","missing"}]}`,
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
  program: "绩表",
  noBrowser: "没有找到 Chromium、Chrome 或 Edge",
  browserFailed: "浏览器没有生成 PDF",
} as const;

function place(sheet: string | undefined, page: number | undefined, row: number): string {
  if (sheet !== undefined) return `的工作表“${sheet}”第 ${row} 行起`;
  return page === undefined ? `第 ${row} 行起` : `第 ${page} 页第 ${row} 行起`;
}
