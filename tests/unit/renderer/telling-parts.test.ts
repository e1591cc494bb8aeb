import { expect, it } from "vitest";
import { tellingParts } from "#renderer/desk/names/telling-parts.ts";

const hall = "宁夏回族自治区人力资源和社会保障厅";

it("takes names apart where they begin alike, with a little of the beginning to read the rest by", () => {
  expect(tellingParts([`${hall}机关`, "银川市第一中学", `${hall}信息中心`])).toEqual([
    { shared: hall.slice(0, -2), telling: "障厅机关" },
    { shared: "", telling: "银川市第一中学" },
    { shared: hall.slice(0, -2), telling: "障厅信息中心" },
  ]);
});

it("leaves short beginnings, and names that are alike to the end show their end", () => {
  expect(tellingParts(["培训费一", "培训费二"])).toEqual([
    { shared: "", telling: "培训费一" },
    { shared: "", telling: "培训费二" },
  ]);
  expect(tellingParts(["档案库房消防设备更新", "档案库房消防设备更新（副本）"]).map(({ telling }) => telling)).toEqual([
    "更新",
    "更新（副本）",
  ]);
});

it("loses nothing of a name and cuts no character in two", () => {
  const names = ["一二三四五六𠮷甲乙", "一二三四五六𠮷丙丁", "一二三四五六𠮷", ""];
  const parts = tellingParts(names);
  expect(parts.map(({ shared, telling }) => shared + telling)).toEqual(names);
  expect(parts.every(({ shared, telling }) => shared.isWellFormed() && telling.isWellFormed())).toBe(true);
});
