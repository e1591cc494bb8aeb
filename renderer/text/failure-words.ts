/** Words for failures that have no code of their own, and for the connection to the host. */
export const failureWords = {
  connectionLost: "与程序的连接断开，没有完成。连接恢复后请再试一次。",
  unexpected: "程序出了意外的错误，没有完成。请再试一次；如果还是这样，请关闭程序再打开，已保存的内容不受影响。",
  accessLost: "程序重新启动过，这个页面不能再保存。请先把最后输入的内容复制下来，再打开程序现在显示的地址。",
  notSavedYet: "打开着的表还没有保存成功，先不能换表。能保存时会自动保存，到时候再换；已输入的内容没有丢。",
  reconnecting: "与程序的连接断开，正在重试…已输入的内容没有丢。",
  connecting: "正在打开表格库…",
  cannotStart: "表格库没有打开。",
  retry: "重试",
  repair: "恢复到最后完好的内容",
  repaired: (lost: number) =>
    lost === 0 ? "已恢复到最后一步，没有内容丢失。" : `已恢复到最后完好的内容；在那以后的 ${lost} 步没能恢复，请对照检查。`,
  crashed: "窗口出了意外的错误，无法继续显示。已保存的内容都在表格库里，重新载入就能继续。",
  reload: "重新载入",
} as const;
