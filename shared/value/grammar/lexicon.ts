/** Words with meanings, found at a place in a text: always the longest one that stands there. */

export interface Lexicon<T> {
  at(text: string, position: number, end: number): { readonly length: number; readonly meaning: T } | undefined;
}

/** A lexicon of words and what each means. */
export function lexicon<T>(words: Readonly<Record<string, T>>): Lexicon<T> {
  const byFirst = new Map<string, [word: string, meaning: T][]>();
  for (const entry of Object.entries(words).toSorted(([a], [b]) => b.length - a.length)) {
    const first = entry[0].charAt(0);
    const list = byFirst.get(first);
    if (list) list.push(entry);
    else byFirst.set(first, [entry]);
  }
  return {
    at(text, position, end) {
      const words = byFirst.get(text[position] ?? "");
      if (!words) return undefined;
      for (const [word, means] of words) {
        if (position + word.length <= end && text.startsWith(word, position)) return { length: word.length, meaning: means };
      }
      return undefined;
    },
  };
}

/** Words that all mean the same. */
export function meaning<T>(words: string, means: T): Readonly<Record<string, T>> {
  return Object.fromEntries(words.split(" ").map((word) => [word, means]));
}

/** Words that mean themselves. */
export function wordList(words: string): Lexicon<string> {
  return lexicon(Object.fromEntries(words.split(/\s+/).map((word) => [word, word])));
}
