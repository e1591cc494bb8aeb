/** What the shell says in the system's own dialogs, outside the window. */
export const shellWords = {
  cannotStart: "绩表打不开",
  unsaved: "有内容还没有保存。",
  unsavedDetail: "绩表正在保存刚才输入的内容，但一直没有成功，可能是磁盘已满或表格库被占用。现在关闭，没有保存的内容会丢失。",
  keepWaiting: "继续等待",
  closeAnyway: "不保存，直接关闭",
  crashed: "绩表的窗口出了故障，需要重新打开。",
  crashedDetail: "已经保存的内容都在表格库里，不会丢失。",
  reopen: "重新打开",
} as const;
