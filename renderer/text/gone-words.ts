/** Words where the open form is no longer in the library. */
export const goneWords = {
  inTrash: "这张表已在别处移到回收站，现在不能保存。",
  missing: "这张表已在别处彻底删除，不能再保存。",
  damaged: "这张表在表格库里的内容已损坏，不能再保存。",
  unsaved: (count: number) => (count === 0 ? "" : `刚才输入的 ${count} 处文字还没有存上。`),
  putBack: "放回表格库",
  saveAsNew: "存成新表",
  copy: "复制没有存上的文字",
  copied: "已复制。",
  close: "关闭这张表",
  leftBehind: (project: string) => `“${project}”已不在表格库里，刚才输入的文字没有存上。`,
} as const;
