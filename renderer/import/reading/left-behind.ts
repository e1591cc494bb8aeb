/**
 * Remembers over a restart how many files a reading had left, so that the next window can say so: it cannot have the files themselves, but
 * dropping the folder again goes on where reading stopped.
 */
const key = "jibiao.import.left";

export function rememberLeft(count: number): void {
  if (count === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, String(count));
}

export function rememberedLeft(): number {
  return Number(localStorage.getItem(key) ?? 0) || 0;
}
