/** What the endings of indicators' names say of their values. */
import { choiceFrom, choiceWord, written } from "../cell-texts.ts";
import { bookSheet, type Examples } from "../book-sheet.ts";
import { indicatorLine } from "../example-forms.ts";
import type { NameAsks, NameEnding } from "../../rule-pack.ts";

const asks: ReadonlyMap<string, NameAsks | undefined> = new Map([
  ["", undefined],
  ["百分比", "share"],
  ["满意度", "satisfaction"],
  ["时间", "time"],
  ["人数", "people"],
  ["金额", "money"],
]);
const better: ReadonlyMap<string, "more" | "less" | undefined> = new Map([
  ["", undefined],
  ["高", "more"],
  ["低", "less"],
]);
const bounds: ReadonlyMap<string, true | undefined> = new Map([
  ["", undefined],
  ["是", true],
]);
/** What is read by them; for an ending that asks for nothing, what is said of the endings around it. */
const rules = ["r18", "r18b", "r18c", "r18d", "r19", "r19b", "r27", "r27b"];

export const nameEndings = bookSheet<NameEnding>({
  name: "名称词尾",
  more: "名称以这个词结尾的指标，指标值应当是什么；最长的词尾算数。什么都不选的，是不算数的词（效率不是比率）。",
  columns: ["词尾", "指标值应是", "越…越好", "可超过100%"],
  rules,
  rowsOf: (pack) => [...new Map(pack.nameEndings.map((one) => [one.ending, one])).values()],
  write: (row) => [row.ending, choiceWord(asks, row.asks), choiceWord(better, row.better), choiceWord(bounds, row.unbounded)],
  read: (cell) => {
    const ending = written(cell, "词尾");
    const asked = choiceFrom(cell, "指标值应是", asks);
    const wanted = choiceFrom(cell, "越…越好", better);
    const unbounded = choiceFrom(cell, "可超过100%", bounds);
    return { ending, ...(asked && { asks: asked }), ...(wanted && { better: wanted }), ...(unbounded && { unbounded }) };
  },
  key: ({ ending }) => ending,
  part: (rows) => ({ nameEndings: rows }),
  // What is an exception to another ending (效率 to 率) can only be seen to keep silent.
  isAbout: ({ ending, asks: asked }, { texts }) => asked === undefined || texts.some((text) => text.endsWith(ending)),
  candidates: ({ ending, ...says }) =>
    valuesOf(says).flatMap(([fires, silent]) =>
      ["质量指标", "社会效益", "社会效益指标", "成本指标"].flatMap((level) => pair(level, ending, fires, silent)),
    ),
});

function pair(level: string, ending: string, fires: string, silent: string): Examples[] {
  const name = ending.length < 3 ? `项目${ending}` : ending;
  const other = fires === silent ? "验收合格率" : name;
  return [{ fires: indicatorLine(level, other, fires), silent: indicatorLine(level, name, silent) }];
}

/** A value that goes against what the ending says, and one that does not. */
function valuesOf({ asks: asked, better: wanted, unbounded }: Omit<NameEnding, "ending">): [string, string][] {
  if (asked === undefined) return [["提高", "提高"]];
  if (asked === "money") return [["5个", "5万元"]];
  if (asked === "people")
    return wanted
      ? [
          ["≤100人", "≥100人"],
          ["100项", "100人"],
        ]
      : [["100项", "100人"]];
  if (asked === "time")
    return wanted ? [wanted === "less" ? ["≥5天", "≤5天"] : ["≤5天", "≥5天"], ["5项", "5天"]] : [["5项", "5天"]];
  if (unbounded) return [["提高", "≥120%"]];
  return wanted
    ? [
        ["≤95%", "≥95%"],
        ["提高", "≥95%"],
      ]
    : [
        ["提高", "95%"],
        ["提高", "≥95%"],
        ["提高", "≤95%"],
      ];
}
