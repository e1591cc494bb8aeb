/**
 * Keys reach only what the person is looking at: random keys and clicks through every dialog, menu, pane and page. After each, text of a
 * form has changed only where the focus could be seen in it or a command was given, and the focus is on something that can be seen.
 *
 * A seed that failed once is kept in focus-seeds.json and runs first. `FOCUS_SEEDS=100 npx playwright test focus-property` runs more.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { sampleForms } from "#shared/samples/samples.ts";
import { Dice } from "../fuzz/dice.ts";
import { expect, test } from "./fixtures.ts";
import { makeMove } from "./focus-moves.ts";
import { formTexts, settled } from "./focus-state.ts";
import { formsFile } from "./form-text.ts";
import { importFiles, waitForOpenForm } from "./window-parts.ts";

const kept = new URL("focus-seeds.json", import.meta.url);
const keptSeeds = JSON.parse(readFileSync(kept, "utf8")) as number[];
const freshSeeds = Array.from({ length: Number(process.env["FOCUS_SEEDS"] ?? 3) }, (_, index) => index + 1);
const movesPerSeed = 50;

for (const seed of new Set([...keptSeeds, ...freshSeeds])) {
  test(`seed ${seed}`, async ({ page, client }) => {
    await waitForOpenForm(page, "（示例）");
    await Promise.all((await client.library.list()).map(({ id }) => client.forms.nameVersion({ id, name: "初稿" })));
    await importFiles(page, formsFile("去年.txt", ...sampleForms));
    await page.getByRole("option").first().waitFor();

    const dice = new Dice(seed);
    const done: string[] = [];
    let before = await settled(page);
    let texts = await formTexts(client);
    for (let count = 0; count < movesPerSeed; count += 1) {
      const move = await makeMove(page, dice);
      const after = await settled(page, before.owner);
      const now = await formTexts(client);
      done.push(`${before.owner}: ${move.name} -> ${after.element}`);
      const written = [...now].filter(([id, text]) => texts.has(id) && texts.get(id) !== text).map(([id]) => id);
      const removed = [...texts.keys()].filter((id) => !now.has(id));
      const faults = [
        after.fault,
        written.length > 0 && !move.mayWrite(before.owner) ? `form ${written.join()} was written` : "",
        removed.length > 0 && !move.mayRemove(before.owner) ? `form ${removed.join()} was removed` : "",
      ].filter((fault) => fault !== "");
      if (faults.length > 0) keep(seed);
      expect(faults, done.join("\n")).toEqual([]);
      before = after;
      texts = now;
    }
  });
}

function keep(seed: number): void {
  if (!keptSeeds.includes(seed)) writeFileSync(kept, `${JSON.stringify([...keptSeeds, seed])}\n`);
}
