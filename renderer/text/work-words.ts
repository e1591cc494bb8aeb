/** Words of long work in the background, whatever it is. */
export const workWords = {
  timeLeft: (seconds: number) => (seconds < 60 ? `大约还要 ${seconds} 秒` : `大约还要 ${Math.ceil(seconds / 60)} 分钟`),
  cancel: "取消",
} as const;
