/** Numbers in the formats of automatic numbering that Chinese documents use. */

const digits = "〇一二三四五六七八九";
const places = ["", "十", "百", "千"];

export function countedAs(format: string, number: number): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
      return chineseNumber(number);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[number - 1] ?? String(number);
    case "upperLetter":
      return letters(number);
    case "lowerLetter":
      return letters(number).toLowerCase();
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "bullet":
    case "none":
      return "";
    default:
      return String(number);
  }
}

/** 十二, 一百〇五; beyond 9999 as digits. */
function chineseNumber(number: number): string {
  if (number <= 0 || number > 9999) return number === 0 ? "〇" : String(number);
  const all = Array.from(String(number), Number);
  let text = "";
  all.forEach((digit, i) => {
    if (digit > 0) text += `${digits[digit]}${places[all.length - 1 - i]}`;
    else if (all.slice(i).some((later) => later > 0) && !text.endsWith("〇")) text += "〇";
  });
  return text.replace(/^一十/, "十");
}

/** A to Z, then AA, BB …, as word processors count. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 10) return String(number);
  return String.fromCodePoint(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = number;
  return signs
    .map((sign, i) => {
      const value = values[i] ?? 1;
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join("");
}
