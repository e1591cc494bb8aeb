import { describe, expect, it } from "vitest";
import { longTexts, rememberByText } from "#shared/value/remember-by-text.ts";

describe("rememberByText", () => {
  it("reads a text once, also where it says nothing of it", () => {
    const asked: string[] = [];
    const read = rememberByText(longTexts, (text) => {
      asked.push(text);
      return text === "无" ? undefined : text.length;
    });
    expect([read("甲"), read("无"), read("甲"), read("无"), read("无")]).toEqual([1, undefined, 1, undefined, undefined]);
    expect(asked).toEqual(["甲", "无"]);
  });

  it("keeps no more texts than it should, and no long ones", () => {
    let asked = 0;
    const read = rememberByText(longTexts, () => ++asked);
    read("first");
    for (let i = 0; i < 5000; i++) read(`text ${i}`);
    read("first");
    expect(asked).toBe(5002);
    const long = "长".repeat(5000);
    read(long);
    read("first");
    read(long);
    expect(asked).toBe(5004);
  });
});
