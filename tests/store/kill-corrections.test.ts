/**
 * A correction that was acknowledged is kept with the step that undoes it, whenever the process dies and whoever else corrects the same
 * form: the form and its history are at every revision what the changes up to then make of it.
 */
import { expect, test } from "vitest";
import { openLibrary } from "#backend/store/library.ts";
import { corrected, type Correction } from "#shared/correcting/correction.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { asHosted, putForm } from "../helpers/tray-forms.ts";
import { changeAt } from "./correct-until-killed.ts";
import { killRounds } from "./kill-rounds.ts";
import { reopened, runAndKill } from "./run-and-kill.ts";

const rounds = [
  { processes: 1, count: killRounds(15) },
  { processes: 2, count: killRounds(10) },
];

test.concurrent.for(rounds)("kill -9 while correcting, $count rounds of $processes", async (lane, context) => {
  const random = seededRandom(lane.processes);
  const file = temporaryLibraryFile(context.onTestFinished);
  const library = openLibrary(file);
  const id = putForm(library.tray);
  let known: Correction = asHosted(library.tray, id);
  let at = 0;
  library.close();
  let acknowledgedInAll = 0;
  for (let round = 0; round < lane.count; round += 1) {
    const lines = await Promise.all(
      Array.from({ length: lane.processes }, () => runAndKill("./correct-until-killed.ts", [file, String(id)], random)),
    );
    const acknowledged = Math.max(...lines.map((ofOne) => Number(ofOne.at(-1) ?? 0)));
    const [revision, held] = reopened(file, ({ tray }) => [tray.open(id).form.revision, asHosted(tray, id)] as const);
    expect(revision).toBeGreaterThanOrEqual(Math.max(acknowledged, at));
    for (; at < revision; at += 1) known = corrected(known, changeAt(at, known));
    expect({ ...held, dropped: known.dropped }).toEqual(known);
    acknowledgedInAll += acknowledged > 0 ? 1 : 0;
  }
  // Most rounds must have died while correcting, not while starting.
  expect(acknowledgedInAll).toBeGreaterThan(lane.count / 2);
});
