/** One sentence for every expected failure: what happened, to what, and what to do. Used by the window and the command line alike. */
import type { AppErrorCode, AppErrorData } from "./app-error.ts";

const sentences: Record<AppErrorCode, (subject: string, detail: string) => string> = {
  "file-missing": (file) => `${quoted(file)}不存在，可能已被移动或改名。请重新选择这个文件。`,
  "file-forbidden": (file) => `没有权限读取${quoted(file)}。请把它复制到自己的文件夹里再试。`,
  "file-empty": (file) => `${quoted(file)}是空文件，里面什么也没有。请检查是否选错了文件。`,
  "file-type-unknown": (file, detail) =>
    `${quoted(file)}不是可以导入的文件类型。${detail || "可以导入的有 .xlsx、.xlsm、.xls、.et、.ods、.docx、.odt、.pdf、.csv、.txt、网页、.zip 和绩表的 .json、.jibiao 文件。"}`,
  "file-damaged": (file) => `${quoted(file)}打不开：文件不完整或已损坏，可能没有下载完。请重新取得这个文件。`,
  "file-encrypted": (file) => `${quoted(file)}设有打开密码，要输入密码才能读取。`,
  "file-password-wrong": (file) => `${quoted(file)}的密码不对，没有打开。`,
  "file-encryption-unknown": (file) =>
    `${quoted(file)}用了这里解不开的加密方式。请先用原来的软件打开它，取消密码并另存，再导入。`,
  "file-too-large": (file, detail) =>
    `${quoted(file)}太大，没有读取${detail && `（${detail}）`}。请只保留含有目标表的部分再导入。`,
  "file-too-slow": (file) => `读取${quoted(file)}用时过长，已停止。请用表格软件打开并另存一次，再导入。`,
  "file-not-a-form": (file, detail) =>
    `在${quoted(file)}里没有找到项目支出绩效目标表：${detail || "没有“项目名称”、“一级指标”等表头"}。请检查是否选错了文件。`,
  "file-other-kind": (file, detail) => `${quoted(file)}里是${detail}，不是项目支出绩效目标表，没有导入。`,
  "file-json-invalid": (file, detail) => `${quoted(file)}不是绩表的表格文件${detail && `：${detail}`}。`,
  "folder-without-forms": (folder) => `${quoted(folder)}里没有可以导入的文件。`,
  "write-disk-full": (file) => `磁盘已满，${quoted(file)}没有写成。请腾出一些空间再试。`,
  "write-forbidden": (file) => `没有权限写入${quoted(file)}。请换一个文件夹。`,
  "write-locked": (file) => `${quoted(file)}正被别的程序打开，没有写成。请先关闭它再试。`,
  "write-not-a-folder": (file) => `${quoted(file)}不是文件夹。请另选一个文件夹。`,
  "write-no-room": (file, detail) =>
    `${quoted(file)}放不下，没有写${detail && `：${detail}`}。请腾出一些空间，或者换一个地方。`,
  "write-failed": (file, detail) => `${quoted(file)}没有写成${detail && `：${detail}`}。`,
  "folder-not-shown": (file) => `打不开${quoted(file)}所在的文件夹。请在文件管理器里自己找到它。`,
  "place-gone": (folder) => `${quoted(folder)}打不开：可能已被移走、改名，或者 U 盘已拔下。请另选一个文件夹。`,
  "issued-refused": (file, detail) => `${quoted(file)}没有填写，原文件没有改动：${detail}。`,
  "library-newer": (file) => `表格库${quoted(file)}是用更新版本的绩表建立的，这个版本打不开。请升级绩表。`,
  "library-damaged": (file) => `表格库${quoted(file)}已损坏，打不开。请从备份恢复，不要删除原文件。`,
  "library-foreign": (file) => `${quoted(file)}不是绩表的表格库。请检查是否选错了文件。`,
  "library-busy": (file) => `表格库${quoted(file)}正被另一个程序占用。请关闭后再试。`,
  "library-emptied": (file) =>
    `表格库${quoted(file)}里什么也没有，可能被清空了，或者没有复制完整。请从备份恢复，不要删除它旁边的文件。`,
  "library-log-left": (file, log) =>
    `${quoted(log)}里还有最后写下的内容，它旁边的表格库${quoted(file)}却不在或打不开。请把原来的表格库放回这里，或从备份恢复，不要删除${quoted(log)}。`,
  "library-moved": (file) =>
    `表格库${quoted(file)}已不在原处：被移走、删除、替换，或者磁盘已断开。刚输入的内容还没有保存；请把它放回去，或者另存一份。`,
  "library-lost": (file) =>
    `表格库${quoted(file)}不在了，它的备份还在：可能被移走、改名或删除了。请把它放回原处，或从备份恢复。`,
  "library-in-use": (file) => `表格库${quoted(file)}正被另一个程序打开，没有恢复。请先关闭那个程序再试。`,
  "library-read-only": (file) =>
    `表格库${quoted(file)}所在的位置只能读取，只能查看，不能修改。请把它复制到自己的文件夹里再打开。`,
  "library-name-too-long": (file) => `表格库的文件名${quoted(file)}太长，打不开。请换一个短一些的名字。`,
  "form-missing": () => "这张表已不在表格库里。",
  "form-damaged": (project) =>
    `${project === "" ? "这张表" : quoted(project)}在表格库里的内容已损坏，打不开。可以恢复到它最后一步完好的内容，或从备份恢复。`,
  "form-changed": () => "这张表刚在另一个窗口里改过，已换成最新内容。请再输入一次。",
  "tray-form-missing": () => "这张表已不在“待导入”里，可能已在另一个窗口里存入、移走或重新读取。",
  "version-missing": () => "这个版本已不在表格库里。",
  "backup-missing": () => "这个备份已经不在了，可能已被移走或改名。请换一个备份。",
  "backup-damaged": (file) => `备份${quoted(file)}已损坏，不能用来恢复。请换一个备份。`,
  "blank-missing": (file) => `表样${file === "" ? "" : quoted(file)}已不在表格库里，可能已在另一个窗口里删除。`,
  "blank-damaged": (file) => `表样${quoted(file)}在表格库里的内容已损坏。请删除它，再打开下发的原文件。`,
  "blank-unsure": (file) => `表样${quoted(file)}里还有没有确认的格子。请在“表样”里确认后再用。`,
  "pack-faulty": (file, faults) => `审核规则${quoted(file)}没有采用，请改好再选：\n${faults}`,
  "indicator-missing": () => "这个指标已不在指标库里，用它的表可能刚刚改过或移走。",
  "pack-missing": () => "这套审核规则已不在表格库里，可能已在另一个窗口里换掉。",
  "hand-in-refused": (out, detail) => `上报包${out === "" ? "" : quoted(out)}没有写：${detail}。`,
  "package-refused": (file, detail) => `上报包${quoted(file)}没有收：${detail}。`,
  "return-refused": (file, detail) => `${file === "" ? "" : `${quoted(file)}：`}${detail}。`,
  "offices-unreadable": (file) => `${quoted(file)}里没有找到单位：要有一列的表头是“单位名称”或“主管部门”，下面是各自的名称。`,
  "roster-unreadable": (file) => `${quoted(file)}里没有找到名单：要有一列的表头是“单位”，下面是各单位的名称。`,
  usage: (_, detail) => detail,
  "pdf-unavailable": (_, detail) => `这台电脑上没有可以生成 PDF 的程序${detail && `（${detail}）`}。请导出工作簿后打印为 PDF。`,
};

export function appErrorText({ code, subject, detail }: AppErrorData): string {
  return sentences[code](subject, detail);
}

function quoted(name: string): string {
  return name === "" ? "文件" : `《${name}》`;
}
