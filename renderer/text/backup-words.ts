/** Words of the backups: their list, what restoring one would cost, and the window of a library that cannot be opened. */
import type { BackupReason } from "#shared/api/backups.ts";

export const backupWords = {
  title: "备份与恢复",
  about: "每天自动备份一次，导入、清空回收站、升级程序、恢复之前也各备份一次。旧的自动备份会逐步清理，手工备份一直保留。",
  folder: "备份放在：",
  make: "现在备份",
  made: "已备份。",
  none: "还没有备份。",
  noneToRestore: "旁边没有找到备份。如果备份存在别处，请把备份文件放回备份文件夹，再打开绩表。",
  problem: (sentence: string) => `上一次自动备份没有做成：${sentence}`,
  list: "备份清单",
  time: "时间",
  reason: "原因",
  forms: "表",
  size: "大小",
  act: "操作",
  reasons: {
    hand: "手工备份",
    daily: "每天自动",
    "before-import": "导入之前",
    "before-erase": "清空回收站之前",
    "before-upgrade": "升级程序之前",
    "before-restore": "恢复之前",
  } satisfies Record<BackupReason, string>,
  formCount: (count: number) => `${count} 张`,
  unusable: "已损坏",
  choose: "恢复…",
  chooseOf: (time: string) => `恢复到 ${time}…`,

  question: (time: string) => `恢复到 ${time} 的备份？`,
  looking: "正在核对备份…",
  result: (count: number) => `表格库会变成那时的样子：共 ${count} 张表，旧版本、待导入的表也是那时的。`,
  nothingMissing: "现在的表那时都有，内容也相同，不会缺少什么。",
  gone: (count: number) => `${count} 张表那时还没有，恢复后就没有了：`,
  older: (count: number) => `${count} 张表后来改过，恢复后回到那时的内容：`,
  more: (count: number) => `……还有 ${count} 张`,
  year: (year: number) => `${year}年`,
  changedAt: (time: string) => `改于 ${time}`,
  comparedPartly: "现在的表格库已损坏，只能核对读得出来的部分，另外可能还有表会缺少。",
  notCompared: "现在的表格库读不出来，没有办法核对会缺少哪些表。",
  unreadable: (count: number) => `备份里有 ${count} 张表的内容已损坏，恢复后也打不开。`,
  keptWhole: "现在的表格库会先留作一个备份，列在清单里，需要时可以再恢复回来。",
  keptDamaged: "打不开的文件不会删除，改名留在原处。",
  cancel: "取消",
  back: "返回清单",
  restore: "恢复",
  restored: (time: string) => `已恢复到 ${time} 的备份。`,

  brokenTitle: "表格库没有打开",
  brokenChoose: "可以从下面的备份恢复：",
} as const;

/** `1.2 MB` */
export function fileSize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 0.95 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
