/** Leaked markup goes, text that only resembles it stays. */
import { describe, expect, it } from "vitest";
import { isRule, withoutMarkup, withoutOuterMarkup } from "#shared/recognize/tokens/markup.ts";

describe("withoutMarkup", () => {
  it.each([
    ["<p>甲</p>", "甲"],
    ['<p class="a">甲</p><p>乙</p>', "甲\n乙"],
    ["甲<br/>乙<BR>丙", "甲\n乙\n丙"],
    ['<span style="color:red">甲</span>乙', "甲乙"],
    ["甲&nbsp;乙 &ge;5 &#8804; &#x4E00;", "甲 乙 ≥5 ≤ 一"],
    ["&lt;p&gt;甲&lt;/p&gt;", "甲"],
    ["&lt;关于甲&gt;", "<关于甲>"],
    ["**甲**", "甲"],
    ["## 甲", "甲"],
    ["| 甲 |", "甲"],
  ])("%s", (text, plain) => {
    expect(withoutMarkup(text)).toBe(plain);
  });

  it.each(["《<关于甲的措施>的通知》", "a<b且c>d", "≥**%", "9天*50人", "R&D;", "&#xD800;", "1#楼", "甲|乙"])(
    "keeps %s",
    (text) => {
      expect(withoutMarkup(text)).toBe(text);
    },
  );
});

it("touches real cells only where one element wraps all their text", () => {
  expect(withoutOuterMarkup("<p>甲</p>")).toBe("甲");
  expect(withoutOuterMarkup("甲<br>乙")).toBe("甲<br>乙");
  expect(withoutOuterMarkup("<b>")).toBe("<b>");
});

it("tells a drawn line from a dash that stands for nothing", () => {
  expect(isRule(["-----", ":---:", "|---|"])).toBe(true);
  expect(isRule(["-"])).toBe(false);
  expect(isRule(["——"])).toBe(false);
  expect(isRule(["---", "甲"])).toBe(false);
});
