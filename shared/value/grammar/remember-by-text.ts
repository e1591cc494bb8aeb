/**
 * Results remembered by the text they were read from. A library's forms say the same few thousand things; texts that are not asked for
 * again are forgotten, so that the memory stays bounded.
 */

/** Texts longer than this are read anew: they hardly come twice. */
const longestText = 200;

/** `read`, for a pure function, with at least the `most` last results and at most twice as many kept. */
export function rememberByText<T extends object>(read: (text: string) => T, most = 8192): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known;
    const result = older.get(text) ?? read(text);
    if (text.length > longestText) return result;
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(text, result);
    return result;
  };
}
