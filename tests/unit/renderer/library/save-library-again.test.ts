/** What the window promises of a library saved again is true when it is said. */
import { expect, test } from "vitest";
import { createDesk } from "#renderer/desk/desk.ts";
import type { Client } from "#renderer/desk/client.ts";
import { shownToasts } from "#renderer/desk/toasts/toasts.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { openedForm } from "#renderer/editor/opened.ts";
import { saveLibraryAgain } from "#renderer/library/save-library-again.ts";

test("that everything is in the new file is said when the text that was waiting is", async () => {
  const library = { saveAgain: () => Promise.resolve({ file: "/库/library.sqlite", elsewhere: false }) };
  const desk = createDesk({ library } as unknown as Client);
  const waiting = Promise.withResolvers<void>();
  const session = { flush: () => waiting.promise } as unknown as FormSession;
  desk.part(openedForm).set({ opened: { state: "open", id: 1, session } });
  const texts = () =>
    desk
      .part(shownToasts)
      .get()
      .toasts.map(({ text }) => text);

  const saved = saveLibraryAgain(desk);
  await new Promise((resolve) => setImmediate(resolve));
  expect(texts()).toEqual([]);
  waiting.resolve();
  await saved;
  expect(texts()).toEqual([expect.stringContaining("刚才输入的内容都在里面")]);
});
