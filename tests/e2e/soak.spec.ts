/** The first deeds of the scripted accountant (`npm run soak`): library and journal are what its own model says. */
import { Accountant } from "../soak/accountant.ts";
import { test } from "./fixtures.ts";

test.use({
  viewport: { width: 1366, height: 768 },
  // As a function: the runner would take a list of several for a value and its options.
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  seed: async ({}, use) => use(Accountant.firstForms()),
});

test("forty deeds of an accountant", async ({ page, client }) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined, showDirectoryPicker: undefined }));
  await page.reload();
  const accountant = new Accountant(page, 1, Accountant.firstForms());
  for (let deeds = 0; deeds < 40; deeds += 1) await accountant.doSomething();
  await accountant.expectAsModel(client);
});
