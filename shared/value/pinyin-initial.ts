/** The first letter of a Chinese character's pinyin, from the order in which the platform sorts Chinese: no table of characters is needed. */

/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const firsts = "阿八嚓咑妸发旮哈丌咔垃呣拏噢妑七呥仨他穵夕丫帀".split("");
const letters = "abcdefghjklmnopqrstwxyz";
const order = new Intl.Collator("zh-CN-u-co-pinyin");
const known = new Map<string, string>();

/** @param character Chinese. */
export function pinyinInitial(character: string): string {
  const initial = known.get(character) ?? letters[firsts.findLastIndex((first) => order.compare(first, character) <= 0)];
  known.set(character, initial ?? character);
  return initial ?? character;
}

/** A text with the first letters of its pinyin in the place of its Chinese characters. */
export function pinyinInitials(text: string): string {
  return text.replace(/\p{Script=Han}/gu, pinyinInitial);
}
