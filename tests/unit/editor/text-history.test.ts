import { expect, test } from "vitest";
import { startTextHistory, type TextHistory } from "#renderer/editor/grid/text-history.ts";

/** Types at the end, a key every 100 ms. */
function type(history: TextHistory, before: string, keys: string, from = 0): void {
  for (let i = 1; i <= keys.length; i += 1) {
    const text = before + keys.slice(0, i);
    history.note({ text, caret: text.length }, "insertText", from + i * 100);
  }
}

const back = (history: TextHistory) => history.walk(-1)?.text;

test("typing is taken back word by word, down to the text the cell had", () => {
  const history = startTextHistory("4期");
  type(history, "", "12 ab, cd");
  expect([back(history), back(history), back(history), back(history)]).toEqual(["12 ab, ", "12 ", "4期", undefined]);
});

test("what was taken back is written again, until something else is written", () => {
  const history = startTextHistory("");
  type(history, "", "12 34");
  back(history);
  expect(history.walk(1)).toMatchObject({ text: "12 34", caret: 5 });
  expect(history.walk(1)).toBeUndefined();
  back(history);
  type(history, "12 ", "5");
  expect(history.walk(1)).toBeUndefined();
  expect(back(history)).toBe("12 ");
});

test("a pause, another place, deleting and what an input method gives begin a new piece", () => {
  const history = startTextHistory("");
  type(history, "", "12");
  type(history, "12", "3", 5000);
  history.note({ text: "0123", caret: 1 }, "insertText", 5100);
  history.note({ text: "0123期", caret: 5 }, "insertCompositionText", 5200);
  history.note({ text: "0123期人", caret: 6 }, "insertCompositionText", 5300);
  history.note({ text: "0123期", caret: 5 }, "deleteContentBackward", 5400);
  history.note({ text: "0123", caret: 4 }, "deleteContentBackward", 5500);
  const texts = Array.from({ length: 7 }, () => back(history));
  expect(texts).toEqual(["0123期人", "0123期", "0123", "123", "12", "", undefined]);
});
