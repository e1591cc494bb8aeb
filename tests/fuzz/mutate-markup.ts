/** Damage to XML and HTML that stays close to being right: spans, references, counts, entities, nesting. */
import type { Dice } from "./dice.ts";

type Mutation = (text: string, dice: Dice) => string;

const numbers = ["0", "-1", "1", "2", "65536", "1048577", "99999999", "4294967296", "1e9", "NaN", "", "0x10", "１２"];
const references = ["A0", "XFD1048576", "XFE1", "ZZZZZZ9", "A1:XFD1048576", "B2:A1", "$A$1", "1A", "", "A99999999999", "R1C1"];
const contents = [
  "<script>alert(1)</script>",
  "&lol9;",
  "&#0;",
  "&#x1F600;",
  "&#xD800;",
  "]]>",
  "<!--",
  "<![CDATA[",
  "\u0000",
  "\ufffe",
  '=HYPERLINK("http://example.invalid")',
  "项目名称",
  "一级指标",
  "2026年自治区本级部门项目支出预算绩效目标表",
  "宽".repeat(40_000),
];
const bomb = `<!DOCTYPE a [<!ENTITY lol "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&${i === 0 ? "lol" : `lol${i}`};`.repeat(10)}">`).join("")}<!ENTITY out SYSTEM "file:///etc/passwd">]>`;

const mutations: readonly Mutation[] = [
  (text, dice) => changeMatch(text, /="-?\d+"/g, dice, () => `="${dice.oneOf(numbers)}"`),
  (text, dice) => changeMatch(text, /=\d+/g, dice, () => `=${dice.oneOf(numbers)}`),
  (text, dice) => changeMatch(text, /"[A-Z]+\d+(?::[A-Z]+\d+)?"/g, dice, () => `"${dice.oneOf(references)}"`),
  (text, dice) => changeMatch(text, />[^<]*</g, dice, () => `>${dice.oneOf(contents)}<`),
  (text, dice) => changeMatch(text, / [\w:]+="[^"]*"/g, dice, () => ""),
  (text, dice) => changeMatch(text, /<\/?[\w:]+[^>]*>/g, dice, () => ""),
  (text, dice) => changeMatch(text, /<\/?[\w:]+[^>]*>/g, dice, (tag) => tag.repeat(1 + dice.below(50))),
  (text, dice) =>
    changeMatch(text, /<([\w:]+)[ >]/g, dice, (tag) =>
      tag.replace(/[\w:]+/, dice.oneOf(["w:tbl", "td", "table", "mergeCell", "x"])),
    ),
  function repeatPiece(text, dice) {
    const [from, to] = dice.span(text.length);
    const piece = text.slice(from, to);
    const times = Math.min(1 + dice.below(2_000), Math.ceil(4_000_000 / Math.max(1, piece.length)));
    return text.slice(0, to) + piece.repeat(times) + text.slice(to);
  },
  function movePiece(text, dice) {
    const [from, to] = dice.span(text.length);
    const rest = text.slice(0, from) + text.slice(to);
    const at = dice.below(rest.length + 1);
    return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
  },
  function nest(text, dice) {
    const tag = dice.oneOf(["w:tbl", "w:p", "w:sdt", "table", "td", "div", "b", "c"]);
    const at = text.indexOf(">", dice.below(text.length)) + 1;
    return text.slice(0, at) + `<${tag}>`.repeat(1 + dice.below(30_000)) + text.slice(at);
  },
  function declareEntities(text, dice) {
    const start = text.indexOf("?>") + (text.startsWith("<?xml") ? 2 : 0);
    const declared = text.slice(0, Math.max(0, start)) + bomb + text.slice(Math.max(0, start));
    return changeMatch(declared, />[^<]+</g, dice, () => dice.oneOf([">&lol9;<", ">&out;<"]));
  },
  (text, dice) => text.slice(0, dice.below(text.length)),
];

export function mutateMarkup(text: string, dice: Dice): string {
  let damaged = text;
  for (let i = 1 + dice.below(3); i > 0 && damaged.length > 0; i--) damaged = dice.oneOf(mutations)(damaged, dice);
  return damaged;
}

/** One match or a run of them, changed. */
function changeMatch(text: string, pattern: RegExp, dice: Dice, change: (match: string) => string): string {
  const count = text.match(pattern)?.length ?? 0;
  if (count === 0) return text;
  const from = dice.below(count);
  const to = from + (dice.chance(0.8) ? 1 : 1 + dice.below(count - from));
  let i = -1;
  return text.replace(pattern, (match) => {
    i += 1;
    return i >= from && i < to ? change(match) : match;
  });
}
