/** The guide as the window reads it: its lines joined as Chinese is written, and what is counted is what is marked. */
import { readFileSync } from "node:fs";
import { lexer } from "marked";
import { expect, it } from "vitest";
import { countIn, partsOf, piecesOf, textOf } from "#renderer/help/guide/find-in-guide.ts";
import { joinChineseLines } from "#renderer/help/guide/join-lines.ts";

const guide = readFileSync(new URL("../../../../使用说明.md", import.meta.url), "utf8");

it("joins the lines of a paragraph between Chinese characters, and nothing else", () => {
  expect(
    joinChineseLines(
      "告诉您是否已经\n保存。\n\n- 按 **Ctrl**\n  **K** 或\n  **新**或“新”\n  “旧”\n- 一\n\n| 甲 |\n| --- |\n| 乙 |\n",
    ),
  ).toBe("告诉您是否已经保存。\n\n- 按 **Ctrl**\n  **K** 或**新**或“新”“旧”\n- 一\n\n| 甲 |\n| --- |\n| 乙 |\n");
});

it("keeps the guide's parts as they are: headings, list items and table rows", () => {
  const shape = (text: string) => {
    const blocks = lexer(text);
    const rows = blocks.map((block) => [block.type, partsOf(block).length * Number(block.type !== "paragraph")]);
    return rows.filter(([type]) => type !== "space");
  };
  expect(shape(joinChineseLines(guide))).toEqual(shape(guide));
});

it("counts what stands in any piece of text, headings, lists and tables among them", () => {
  const blocks = lexer("## 备份\n\n备份与**备份**\n\n- 备\n- 备份\n\n| 备份 | 乙 |\n| --- | --- |\n| 丙 | `备份` |\n");
  expect(countIn(blocks, "备份")).toBe(6);
  expect(countIn(lexer("按 Ctrl+K"), "ctrl")).toBe(1);
  expect(countIn(blocks, "没有")).toBe(0);
});

it("cuts a text at what is looked for and loses nothing of it", () => {
  expect(piecesOf("甲乙甲", "甲")).toEqual(["", "乙", ""]);
  expect(piecesOf("甲乙", "")).toEqual(["甲乙"]);
});

it("takes HTML for text", () => {
  const [block] = lexer("<img src=x onerror=alert(1)>\n");
  expect(block && textOf(block)).toContain("<img");
});
