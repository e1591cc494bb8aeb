/**
 * Results remembered by the text they were read from: rules ask for the same texts again and again, at every key stroke, and a library's
 * forms say the same few thousand things.
 *
 * Invariant: memory stays bounded. Texts that are not asked for again are forgotten; readers are pure, so that costs only time.
 */

interface Limits {
  /** At least so many of the last results are kept, and at most twice as many. */
  readonly most: number;
  /** Texts longer than this are read anew. */
  readonly longest: number;
}

/** Names and values: short, and many. */
export const shortTexts: Limits = { most: 8192, longest: 200 };
/** Rows of indicators, all their texts together. */
export const rowTexts: Limits = { most: 8192, longest: 400 };
/** Goals and sentences: fewer, and each is asked for by many rules. */
export const longTexts: Limits = { most: 2000, longest: 4000 };

/** `read`, for a pure function. */
export function rememberByText<T>({ most, longest }: Limits, read: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  // One row's rules ask for the same text one after the other.
  let last: { text: string; result: T } | undefined;
  return (text) => {
    if (last?.text === text) return last.result;
    const remembered = recent.get(text);
    const isRecent = remembered !== undefined || recent.has(text);
    const result = isRecent ? (remembered as T) : older.has(text) ? (older.get(text) as T) : read(text);
    last = { text, result };
    if (isRecent || text.length > longest) return result;
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(text, result);
    return result;
  };
}
