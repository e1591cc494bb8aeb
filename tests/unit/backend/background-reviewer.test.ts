/** Reviewing in the background: it waits for calm, tells what it found, lets edits through, and ends when it is told to. */
import { expect, onTestFinished, test, vi } from "vitest";
import { AppError } from "#shared/api/app-error.ts";
import type { LibraryEvent } from "#shared/api/contract.ts";
import { LibraryEvents } from "#backend/library-events.ts";
import { BackgroundTurns } from "#backend/background-turns.ts";
import { BackgroundReviewer } from "#backend/review/background-reviewer.ts";
import { FormReviewer } from "#backend/review/form-reviewer.ts";
import { rulesFingerprint } from "#backend/review/rules-fingerprint.ts";
import { correctSample } from "../../helpers/correct-forms.ts";
import { openTestLibrary } from "../../helpers/open-test-library.ts";
import { step } from "../../helpers/take-step.ts";

function start() {
  const library = openTestLibrary();
  const events = new LibraryEvents();
  const told: LibraryEvent[] = [];
  events.listen((event) => told.push(event));
  const reviewer = new FormReviewer(library);
  const background = new BackgroundReviewer({ library, reviewer, events, turns: new BackgroundTurns(library) });
  onTestFinished(() => background.close());
  return { library, events, told, background, reviewer };
}

const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...correctSample, projectName: `项目${i}` }));

test("what is due is reviewed after some calm, and told in few events", async () => {
  const { library, events, told } = start();
  library.forms.create(many(250));
  events.publish({ kind: "list" });
  await expect.poll(() => library.reviews.due()).toHaveLength(0);
  const reviewed = told.flatMap((event) => (event.kind === "reviewed" ? event.forms : []));
  expect(new Set(reviewed.map(({ id }) => id)).size).toBe(250);
  expect(told.length).toBeLessThan(10);
});

test("other work comes in between while many forms are reviewed", async () => {
  const { library, events } = start();
  const [id = 0] = library.forms.create(many(300));
  events.publish({ kind: "list" });
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  onTestFinished(() => clearInterval(ticking));
  await expect.poll(() => library.forms.list().some(({ review }) => review), { interval: 5 }).toBe(true);
  const before = turns;
  library.journal.change(id, 1, [step([{ kind: "set-field", field: "projectName", text: "" }])]);
  events.publish({ kind: "list" });
  await expect.poll(() => library.forms.summary(id).review?.errors).toBe(1);
  expect(turns).toBeGreaterThan(before);
  // The others are compared with it, and follow.
  await expect.poll(() => library.reviews.due()).toHaveLength(0);
});

test("once closed nothing is reviewed any more, and what is under way ends as aborted", async () => {
  const { library, events, background, reviewer } = start();
  library.forms.create(many(5));
  const underWay = reviewer.reviewAll(library.reviews.due());
  await underWay.next();
  events.publish({ kind: "list" });
  reviewer.close();
  await background.close();
  await expect(underWay.next()).rejects.toMatchObject({ name: "AbortError" });
  events.publish({ kind: "list" });
  await new Promise((resolve) => void setTimeout(resolve, 1200));
  expect(library.reviews.due()).toHaveLength(5);
});

test("a damaged form keeps no other from being reviewed", async () => {
  const { library, events } = start();
  const [damaged = 0, whole = 0] = library.forms.create(many(2));
  const current = library.forms.current.bind(library.forms);
  vi.spyOn(library.forms, "current").mockImplementation((id) => {
    if (id === damaged) throw new AppError("form-damaged");
    return current(id);
  });
  events.publish({ kind: "list" });
  await expect.poll(() => library.forms.summary(whole)).toHaveProperty("review");
  expect(library.forms.summary(damaged)).not.toHaveProperty("review");
});

test("rules are named by what they are, and by the program's version", () => {
  const name = rulesFingerprint("1.0.0");
  expect(rulesFingerprint("1.0.0")).toBe(name);
  expect(rulesFingerprint("1.0.1")).not.toBe(name);
});
