/** Finding a text in another: width and case of letters do not matter, nor do blanks and line breaks. */

/** Whether the text stands there; a blank one stands nowhere. */
export function contains(text: string, wanted: string): boolean {
  const needle = folded(wanted).text;
  return needle !== "" && folded(text).text.includes(needle);
}

/**
 * The text with each place where `wanted` stands replaced, and how many there were. A character that folds to several (`㈠`) is replaced
 * whole or not at all.
 */
export function replaceText(text: string, wanted: string, by: string): { readonly text: string; readonly count: number } {
  const needle = folded(wanted).text;
  const { text: hay, starts, ends } = folded(text);
  let [replaced, taken, count] = ["", 0, 0];
  for (let at = needle === "" ? -1 : hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    const [from, to] = [starts[at], ends[at + needle.length - 1]];
    if (from === undefined || to === undefined) continue;
    replaced += text.slice(taken, from) + by;
    taken = to;
    count += 1;
  }
  return { text: replaced + text.slice(taken), count };
}

interface Folded {
  readonly text: string;
  /** Where the character begins whose first folded unit this is. */
  readonly starts: readonly (number | undefined)[];
  /** Where the character ends whose last folded unit this is. */
  readonly ends: readonly (number | undefined)[];
}

function folded(text: string): Folded {
  let made = "";
  const starts: (number | undefined)[] = [];
  const ends: (number | undefined)[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const units = plain(character).toLowerCase().replace(/\s+/g, "");
    for (let unit = 0; unit < units.length; unit += 1) {
      starts.push(unit === 0 ? at : undefined);
      ends.push(unit === units.length - 1 ? end : undefined);
    }
    made += units;
    at = end;
  }
  return { text: made, starts, ends };
}

/** Of one width; the number of a list (`②`) or an exponent (`²`) is no digit of a text. */
function plain(character: string): string {
  const text = character.normalize("NFKC");
  return /\p{No}/u.test(character) && /^[\p{L}\p{N}]+$/u.test(text) ? character : text;
}
