/** Words of the trash: forms taken out of the library, put back or erased for good. */

export const trashWords = {
  title: "回收站",
  more: "移出表格库的表留在这里，连同它们的历史和版本，到彻底删除为止。",
  entry: (count: number) => `回收站（${count}）`,
  list: "移出的表，最近的在前",
  columns: { project: "项目", unit: "实施单位", year: "年度", amount: "金额", removedAt: "移出时间" },
  choose: (project: string) => `选中或取消“${project}”`,
  selected: (count: number) => `已选 ${count} 张`,
  putBack: "放回",
  erase: "彻底删除…",
  empty: "清空…",
  leave: "关闭（Esc）",
  nothing: "回收站是空的。",
  nothingMore: "移出表格库的表会留在这里，可以放回。",
  back: "返回",
  putBackDone: (count: number) => `已把 ${count} 张表放回表格库。`,
  erased: (count: number) => `已彻底删除 ${count} 张表。`,
  eraseTitle: (count: number) => `彻底删除 ${count} 张表？`,
  emptyTitle: (count: number) => `清空回收站，彻底删除其中的 ${count} 张表？`,
  eraseMore: "它们的历史、版本和原表一同删除，不能撤销；以后只能从以前的备份里找回。",
  eraseNow: (count: number) => `彻底删除 ${count} 张表`,
} as const;
