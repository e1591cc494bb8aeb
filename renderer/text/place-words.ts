/** Words of choosing a folder of this machine. */
export const placeWords = {
  title: "选择文件夹",
  write: "写到这里" as string,
  cancel: "取消",
  above: "上一级",
  start: "常用位置",
  empty: "里面没有别的文件夹。",
  here: (path: string) => `现在的位置：${path}`,
} as const;
