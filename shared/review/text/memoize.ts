/**
 * Readers of text are asked for the same texts again and again, by every rule and at every key stroke. This remembers what they said.
 *
 * Invariant: memory stays bounded: so many texts of moderate length are kept, then all are forgotten together. Readers are pure, so
 * forgetting costs only time.
 */

const mostTexts = 4000;
const longestText = 4000;

export function memoized<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  // One row's rules ask for the same text one after the other.
  let last: { text: string; result: T } | undefined;
  return (text) => {
    if (last?.text === text) return last.result;
    const remembered = known.get(text);
    const isKnown = remembered !== undefined || known.has(text);
    const result = isKnown ? (remembered as T) : read(text);
    last = { text, result };
    if (isKnown || text.length > longestText) return result;
    if (known.size >= mostTexts) known.clear();
    known.set(text, result);
    return result;
  };
}
