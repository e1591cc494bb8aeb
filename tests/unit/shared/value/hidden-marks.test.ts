import { describe, expect, it } from "vitest";
import {
  hasHiddenMarks,
  hiddenMarks,
  markLengthAt,
  shownText,
  storedText,
  withoutHiddenMarks,
} from "#shared/value/hidden-marks.ts";

const marksOf = (text: string) => new Set(hiddenMarks(text));

describe("shownText", () => {
  it.each([
    ["培训\u202exod.费", "培训[强制右起]xod.费"],
    ["\u2066a\u2069\u200e\u200f\u061c", "[左起隔离]a[隔离结束][左起标记][右起标记][阿拉伯标记]"],
    ["零\u200b宽\u200c的\u200d字\ufeff", "零[零宽空格]宽[零宽不连字]的[零宽连字]字[字节序标记]"],
    ["软\u00ad连", "软[软连字符]连"],
    ["\u2063\u{e0041}\u001b[31m", "[U+2063][U+E0041][U+001B][31m"],
  ])("names each mark of %j where it stands", (text, shown) => expect(shownText(text)).toBe(shown));

  it.each([["第一行\n\t第二行"], ["👨‍👩‍👧 家庭"], ["❤️‍🔥"], ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"], ["1️⃣"], ["葛\u{e0100}"], ["é"], ["ᠮᠣᠩ᠋"]])(
    "leaves %j as it is, where they make one sign or change a letter",
    (text) => expect(shownText(text)).toBe(text),
  );

  it("finds everything Unicode lets a font leave out", () => {
    // oxlint-disable-next-line no-misleading-character-class -- each stands for itself
    const left = /[\t\n\r\ufe00-\ufe0f\u180b-\u180d\u180f\u{e0100}-\u{e01ef}]/u;
    const wanted = /[\p{DI}\p{Cc}\ufff9-\ufffb]/u;
    const wrong = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const text = String.fromCodePoint(code);
      if (hasHiddenMarks(text) !== (wanted.test(text) && !left.test(text))) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe("storedText", () => {
  it.each(["培训\u202exod.费\u202c", "\u2063\u{e0041}末", "没有标记"])("gives %j back from what is shown of it", (text) =>
    expect(storedText(shownText(text), marksOf(text))).toBe(text),
  );

  it("takes a name that was typed for itself where no such mark was there", () => {
    expect(storedText("[零宽空格][强制右起]", marksOf("\u202e"))).toBe("[零宽空格]\u202e");
    expect(storedText("[U+2063]", new Set())).toBe("[U+2063]");
    expect(storedText("[U+FFFFFF]", marksOf("\u202e"))).toBe("[U+FFFFFF]");
  });
});

it("a mark goes with one key, from before and from behind", () => {
  const text = "甲\u202e乙";
  const shown = shownText(text);
  expect(markLengthAt(shown, shown.length - 1, "before", marksOf(text))).toBe("[强制右起]".length);
  expect(markLengthAt(shown, 1, "after", marksOf(text))).toBe("[强制右起]".length);
  expect(markLengthAt(shown, 1, "before", marksOf(text))).toBe(0);
  expect(markLengthAt(shown, shown.length - 1, "before", new Set())).toBe(0);
});

it("withoutHiddenMarks keeps all that shows", () => {
  expect(withoutHiddenMarks("培\u200d训\u202e👨‍👩‍👧\u00ad")).toBe("培训👨‍👩‍👧");
});
