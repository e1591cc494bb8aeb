import { expect, it } from "vitest";
import { checklist } from "#shared/review/checklist.ts";

it("asks questions that can be ticked one by one", () => {
  expect(new Set(checklist.map(({ id }) => id)).size).toBe(checklist.length);
  for (const { question } of checklist) expect(question).toMatch(/？$/);
  expect(checklist.map(({ topic }) => topic)).toEqual(expect.arrayContaining(["可行性", "相关性"]));
});
