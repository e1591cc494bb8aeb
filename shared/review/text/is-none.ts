/** Words that say a cell was left empty on purpose (无, -), as distinct from one that was forgotten. */
const none = /^(?:无|暂无|不涉及|不适用|[-—–－/／]+)[。.]?$/;

export function isNone(text: string): boolean {
  return none.test(text.trim());
}
