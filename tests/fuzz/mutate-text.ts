/** Damage to tables of text: lines lost, swapped and repeated, columns slipped, quotation marks, labels in wrong places. */
import type { Dice } from "./dice.ts";

type Mutation = (lines: readonly string[], dice: Dice) => string[];

const pieces = [
  "\t",
  ",",
  '"',
  '""',
  "\t\t\t",
  "  ",
  "\u3000",
  "项目名称",
  "其中：",
  "资金总额",
  "产出指标",
  "指标1：",
  "<b>",
  "&nbsp;",
  "1e999",
  "－",
  "９９",
];

const mutations: readonly Mutation[] = [
  (lines, dice) => lines.toSpliced(dice.below(lines.length), 1 + dice.below(3)),
  (lines, dice) => lines.toSpliced(dice.below(lines.length), 0, dice.oneOf(lines)),
  function swap(lines, dice) {
    const [a, b] = [dice.below(lines.length), dice.below(lines.length)];
    return lines.with(a, lines[b] ?? "").with(b, lines[a] ?? "");
  },
  (lines, dice) => lines.toSorted(() => (dice.chance(0.5) ? 1 : -1)),
  (lines, dice) => changeLine(lines, dice, (line) => insert(line, dice, dice.oneOf(pieces))),
  (lines, dice) => changeLine(lines, dice, (line) => line.replaceAll(dice.oneOf(["\t", ",", '"', "指标"]), dice.oneOf(pieces))),
  (lines, dice) => changeLine(lines, dice, (line) => line.slice(dice.below(line.length + 1))),
  (lines, dice) => changeLine(lines, dice, (line) => line.repeat(1 + dice.below(200))),
  (lines, dice) => changeLine(lines, dice, (line) => insert(line, dice, dice.oneOf(pieces).repeat(20_000))),
  (lines, dice) => lines.map((line) => (dice.chance(0.1) ? insert(line, dice, dice.oneOf(["\t", "\n", '"', " "])) : line)),
  (lines, dice) => Array.from({ length: 1 + dice.below(60) }, () => lines).flat(),
];

export function mutateText(text: string, dice: Dice): string {
  let lines = text.split(/\r?\n/);
  for (let i = 1 + dice.below(5); i > 0 && lines.length > 0; i--) lines = withinBounds(dice.oneOf(mutations)(lines, dice));
  return lines.join(dice.oneOf(["\n", "\r\n", "\r"]));
}

/** Repetitions of repetitions soon fill the memory of whoever makes them. */
function withinBounds(lines: readonly string[]): string[] {
  let left = 5_000_000;
  return lines.map((line) => {
    const kept = line.slice(0, left);
    left -= kept.length;
    return kept;
  });
}

function changeLine(lines: readonly string[], dice: Dice, change: (line: string) => string): string[] {
  const at = dice.below(lines.length);
  return lines.with(at, change(lines[at] ?? ""));
}

function insert(line: string, dice: Dice, piece: string): string {
  const at = dice.below(line.length + 1);
  return line.slice(0, at) + piece + line.slice(at);
}
