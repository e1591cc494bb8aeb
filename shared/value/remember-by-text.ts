/**
 * Results remembered by the text they were read from: rules ask for the same texts again and again, at every key stroke, and a library's
 * forms say the same few thousand things.
 *
 * Invariant: memory stays bounded. Texts that are not asked for again are forgotten, with all that was read from them; readers are pure,
 * so that costs only time.
 */

/** Texts of one sort, each with what its readers made of it: one look-up for all of them, none where they ask one after the other. */
interface TextTable {
  resultsOf(text: string): Results;
}

interface Results {
  readonly text: string;
  first: Result | undefined;
}

interface Result {
  readonly reader: unknown;
  readonly result: unknown;
  readonly next: Result | undefined;
}

interface Limits {
  /** At least so many of the last texts are kept, and at most twice as many. */
  readonly most: number;
  /** Texts longer than this are read anew. */
  readonly longest: number;
}

/** Of texts that only one reader is asked for. */
export function tableOf({ most, longest }: Limits): TextTable {
  let recent = new Map<string, Results>();
  let older = new Map<string, Results>();
  let last: Results = { text: "", first: undefined };
  const keep = (results: Results) => {
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(results.text, results);
  };
  return {
    resultsOf(text) {
      if (last.text === text) return last;
      const known = recent.get(text);
      last = known ?? older.get(text) ?? { text, first: undefined };
      if (!known && text.length <= longest) keep(last);
      return last;
    },
  };
}

/** Names and values: short, and many. */
export const shortTexts = tableOf({ most: 8192, longest: 200 });
/** Rows of indicators, all their texts together. */
export const rowTexts = tableOf({ most: 8192, longest: 400 });
/** Paths of fields: few, and read all the time. */
export const fieldPaths = tableOf({ most: 1024, longest: 200 });
/** Goals and sentences: fewer, and each is asked for by many rules. */
export const longTexts = tableOf({ most: 2000, longest: 4000 });

/** `read`, for a pure function. */
export function rememberByText<T>(table: TextTable, read: (text: string) => T): (text: string) => T {
  return (text) => {
    const results = table.resultsOf(text);
    for (let known = results.first; known; known = known.next) if (known.reader === read) return known.result as T;
    const result = read(text);
    results.first = { reader: read, result, next: results.first };
    return result;
  };
}
