import { describe, expect, it } from "vitest";
import { pinyinInitial } from "#shared/value/pinyin-initial.ts";
import { jumpTo, typeOn } from "#renderer/library/typed-jump.ts";

const names = [["2026"], ["厅本级"], ["培训费"], ["档案库房", "库房"], ["评审费"], ["ＡＢＣ系统"]];
const rows = { length: names.length, beginnings: (row: number) => names[row] ?? [] };

describe("typing in the tree", () => {
  it.each([
    ["档", 3],
    ["d", 3],
    ["px", 2],
    ["psf", 4],
    ["kf", 3],
    ["abc系", 5],
    ["20", 0],
    ["z", undefined],
  ] as const)("%s goes to row %s", (typed, row) => {
    expect(jumpTo(rows, 0, typed)).toBe(row);
  });

  it("goes on from row to row with one letter, and stays where a longer text still fits", () => {
    expect(jumpTo(rows, 2, "p")).toBe(4);
    expect(jumpTo(rows, 4, "pp")).toBe(2);
    expect(jumpTo(rows, 4, "ps")).toBe(4);
  });

  it("forgets what was typed a while ago", () => {
    const first = typeOn(undefined, "p", 0);
    expect(typeOn(first, "x", 900).text).toBe("px");
    expect(typeOn(first, "x", 1100).text).toBe("x");
  });
});

it("knows the first letters of pinyin from the order of the platform", () => {
  expect("阿白才大额发高好机看林马内欧培去人三天王学运在".replace(/./gu, pinyinInitial)).toBe("abcdefghjklmnopqrstwxyz");
  // The last ones before the next letter, and the first ones.
  expect("路率绿落妈日容软他所它".replace(/./gu, pinyinInitial)).toBe("llllmrrrtst");
});
