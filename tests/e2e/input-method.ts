/**
 * An input method as the page hears it: each key as `Process` (key code 229), then what the method makes of it. All of it goes through the
 * browser's own composition, so a field that is exchanged, emptied or left meanwhile loses it as it would to a person.
 */
import type { Page } from "@playwright/test";

export interface InputMethod {
  /** Composes letter by letter, after letters that were composed already. */
  compose(letters: string, after?: string): Promise<void>;
  /** The person takes what is offered. */
  choose(text: string): Promise<void>;
  /** Enter takes the letters as they are. Methods let the page hear that key while they compose, or when they have ended. */
  enter(letters: string, heard: "while composing" | "afterwards"): Promise<void>;
  /** Texts whose composition ended since this was asked the last time. */
  ended(): Promise<readonly string[]>;
}

interface Listening {
  endedCompositions?: string[];
}

export async function startInputMethod(page: Page): Promise<InputMethod> {
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const listening = window as Listening;
    if (listening.endedCompositions) return;
    listening.endedCompositions = [];
    document.addEventListener("compositionend", ({ data }) => listening.endedCompositions?.push(data), true);
  });
  const key = async (name: string, code: string, make: () => Promise<unknown>) => {
    await devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: name, code, windowsVirtualKeyCode: 229 });
    await make();
    await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key: name, code, windowsVirtualKeyCode: 229 });
  };
  const take = (text: string) => devtools.send("Input.insertText", { text });
  return {
    async compose(letters, after = "") {
      for (let length = 1; length <= letters.length; length += 1) {
        const text = after + letters.slice(0, length);
        const show = () =>
          devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
        await key("Process", `Key${letters.charAt(length - 1).toUpperCase()}`, show);
      }
    },
    choose: (text) => key("Process", "Space", () => take(text)),
    async enter(letters, heard) {
      if (heard === "while composing") return key("Enter", "Enter", () => take(letters));
      await take(letters);
      await key("Enter", "Enter", () => Promise.resolve());
    },
    ended: () => page.evaluate(() => (window as Listening).endedCompositions?.splice(0) ?? []),
  };
}
