/** Texts of blanks that only show where something is to be written: `指标1：`, `……`, `XX`, `（请填写）`. */
const placeholders = [
  /^(?:指标|目标|任务)[\d一二三四五六七八九十XxNn]*[:：.、．]?$/,
  /^(?:[…⋯]+|[….·．。⋯]{2,})$/,
  /^[XxＸ×*＊_＿—○〇□?？]+(?:元|万元|年|%|％)?$/,
  /^[XxＸ×*＊○〇□]{2,}\p{Script=Han}{1,3}$/u,
  /^[(（]?(?:此处|请|需)?(?:填写|填报|填列|输入|选择|注明)[^\n]*[)）]?$/,
];

/** Whether a text only shows where something is to be written: every line of it does. */
export function isPlaceholder(text: string): boolean {
  const lines = text.split("\n").map((line) => line.replace(/\s+/g, ""));
  return lines.every((line) => line === "" || placeholders.some((pattern) => pattern.test(line)));
}
