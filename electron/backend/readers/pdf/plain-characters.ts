/**
 * The characters a person sees, where a font maps them to something that only looks the same: radicals and compatibility ideographs for
 * ordinary Chinese characters, one sign for two Latin letters.
 *
 * Full-width digits and punctuation stay: somebody typed them.
 */

/** Kangxi radicals, compatibility ideographs, Latin ligatures: Unicode itself says what they stand for. */
const compatible = /[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]|\ud87e[\udc00-\ude1f]/g;
const radical = /[\u2e80-\u2fd5]/g;
/** Drawn nowhere, or a hyphen that shows only at the end of a line. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Blanks of other widths that typesetting puts in. */
const thinBlank = /[\u00a0\u2000-\u200a\u202f\u205f\t\n\r]/g;

export function plainCharacters(text: string): string {
  return text
    .replace(radical, (character) => radicals.get(character) ?? character)
    .replace(compatible, (character) => character.normalize("NFKC"))
    .replace(unseen, "")
    .replace(thinBlank, " ");
}

/**
 * CJK radicals supplement: each radical and the character it is a form of (EquivalentUnifiedIdeograph of the Unicode database). The last
 * two are Kangxi radicals that simplified Chinese fonts share with another character than the one Unicode names.
 */
const radicals = new Map(
  (
    "⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺋㔾⺌小⺍小⺎尢⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示" +
    "⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵罓⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门" +
    "⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户⾭青"
  )
    .match(/../g)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const superscripts = new Map(
  ["0⁰", "1¹", "2²", "3³", "4⁴", "5⁵", "6⁶", "7⁷", "8⁸", "9⁹", "-⁻", "−⁻"].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A raised digit as a character of its own (`m²`); other characters stay as they are. */
export function raised(text: string): string {
  return superscripts.get(text) ?? text;
}
