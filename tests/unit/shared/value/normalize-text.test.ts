import { describe, expect, it } from "vitest";
import { cleanText, foldLabel } from "#shared/value/normalize-text.ts";

describe("cleanText", () => {
  it.each([
    ["  两端的空白 \n", "两端的空白"],
    ["一\r\n二\r三\u2028四\u0085五", "一\n二\n三\n四\n五"],
    ["a\u00a0b", "a b"],
    ["a\u0000\u0007\u001f\u007f\u0090\u200b\ufeff\uffffb", "ab"],
    ["e\u0301", "é"],
    ["e\u200b\u0301", "é"],
    ["半个\ud840字", "半个\ufffd字"],
    ["整个𠀀字", "整个𠀀字"],
    ["列\t间", "列\t间"],
  ])("%j becomes %j", (text, clean) => expect(cleanText(text)).toBe(clean));

  it("leaves people's wording alone", () => {
    const text = "１、全角数字，  两个空格：（括号）“引号”—— ㎡ ②";
    expect(cleanText(text)).toBe(text);
  });
});

describe("foldLabel", () => {
  it.each([
    ["单位: 万元", "单位：万元"],
    ["结余结转资 金", "结余结转资金"],
    ["其中：转移市县（区） 资金", "其中:转移市县(区)资金"],
    ["其中：\n本级资金", "其中：本级资金"],
    ["转移市县〔区〕资金", "转移市县［区］资金"],
  ])("%j and %j are one label", (a, b) => expect(foldLabel(a)).toBe(foldLabel(b)));

  it("keeps different labels apart", () => expect(foldLabel("经济效益指标")).not.toBe(foldLabel("经济效益")));
});

it("folds texts of Chinese characters and plain signs to themselves", () => {
  const characters = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
  expect(characters.normalize("NFKC")).toBe(characters);
  expect(foldLabel("培训班（A）、《办法》。")).toBe("培训班(A)、《办法》。");
});
