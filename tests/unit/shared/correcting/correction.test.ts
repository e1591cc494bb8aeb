import { expect, test } from "vitest";
import { corrected, maximumSteps, openCorrection, type Change, type Correction } from "#shared/correcting/correction.ts";
import type { Content } from "#shared/correcting/correction-step.ts";
import type { Form } from "#shared/form/form.ts";
import type { OtherReading } from "#shared/recognize/recognized.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { isTyping, randomChange } from "../../../helpers/random-corrections.ts";
import { seededRandom } from "../../../helpers/seeded-random.ts";

const [form] = sampleForms as [Form, ...Form[]];
const unplaced = Array.from({ length: 5 }, (_, i) => ({ text: `第${i}段`, where: { row: 3 + i, column: 1 } }));
const origins = Object.fromEntries([
  ["projectName", [{ row: 1, column: 2 }]],
  ...form.indicators.map((_, i) => [`indicators.${i}.value`, [{ row: 10 + i, column: 5 }]] as const),
]);
const other: OtherReading = {
  doubt: { kind: "money-unit", why: "原表没有写金额的单位。", by: "万元", otherwise: "元" },
  form: { ...form, projectName: "另一种读法" },
  origins: { projectName: [{ row: 1, column: 3 }] },
  unplaced: [{ text: "别的", where: { row: 9, column: 1 } }],
  notes: [{ code: "page-joined", message: "", where: { row: 9, column: 1 } }],
  placed: [],
};
const recognized = { form, origins, unplaced, notes: [], otherReadings: [other] };
const opened = openCorrection({ recognized, placed: [], done: [], undone: [] });

const type = (text: string): Change => ({
  kind: "take",
  label: "输入",
  edits: [{ kind: "set-field", field: "projectName", text }],
});
const again = (...texts: string[]): Change => ({
  kind: "retake",
  label: "输入",
  edits: texts.map((text) => ({ kind: "set-field", field: "projectName", text })),
});
const after = (...changes: Change[]): Correction => changes.reduce(corrected, opened);
const contentOf = ({ form, origins, placed }: Content) => ({ form, origins, placed });

test("undo takes back form, origins and placed piece together, and redo brings them again", () => {
  const placed = after({ ...type("培训（二期）"), placing: { piece: 4, field: "projectName" } } as Change);
  expect(placed).toMatchObject({
    form: { projectName: "培训（二期）" },
    placed: [4],
    origins: { projectName: [{ row: 1, column: 2 }, unplaced[4]?.where] },
  });
  const undone = corrected(placed, { kind: "undo" });
  expect(contentOf(undone)).toEqual(contentOf(opened));
  expect(contentOf(corrected(undone, { kind: "redo" }))).toEqual(contentOf(placed));
});

test("going by another reading and back gives each as it was left", () => {
  const { doubt, ...reading } = other;
  const there = after(type("甲"), { kind: "take", label: "换一种读法", edits: [], reading: 0 });
  expect(there).toMatchObject(reading);
  expect(there.otherReadings[0]?.doubt).toEqual({ ...doubt, by: doubt.otherwise, otherwise: doubt.by });
  const typed = corrected(there, type("乙"));
  const back = corrected(typed, { kind: "take", label: "换一种读法", edits: [], reading: 0 });
  expect(back).toMatchObject({ form: { projectName: "甲" }, origins, notes: [], placed: [] });
  expect(back.otherReadings[0]).toMatchObject({ doubt, form: { projectName: "乙" } });
  const undone = [1, 2, 3].reduce((now) => corrected(now, { kind: "undo" }), back);
  expect(undone).toMatchObject({ ...contentOf(after(type("甲"))), otherReadings: [other] });
  expect(contentOf([1, 2, 3].reduce((now) => corrected(now, { kind: "redo" }), undone))).toEqual(contentOf(back));
});

test("a row that is taken away comes back with where it came from", () => {
  const gone = after({ kind: "take", label: "删除行", edits: [{ kind: "splice-indicators", at: 0, remove: 1, insert: [] }] });
  expect(gone.origins["indicators.0.value"]).toEqual([{ row: 11, column: 5 }]);
  expect(contentOf(corrected(gone, { kind: "undo" }))).toEqual(contentOf(opened));
});

test("a step taken anew is one step, and taken anew without edits it is as if it had never been", () => {
  const typed = after(type("甲"), type("乙"), again("乙丙"));
  expect(typed.done.map(({ edits }) => edits)).toEqual(
    [type("甲"), type("乙丙")].map((change) => "edits" in change && change.edits),
  );
  expect(corrected(typed, { kind: "undo" }).form.projectName).toBe("甲");
  expect(corrected(typed, again()).form.projectName).toBe("甲");
  expect(corrected(typed, again()).done).toHaveLength(1);
});

test("what was undone can be redone until another step is taken, and again when that step is taken back", () => {
  const undone = after(type("甲"), type("乙"), { kind: "undo" });
  const typed = corrected(undone, type("丙"));
  expect(typed.undone).toEqual([]);
  expect(corrected(corrected(typed, again("丙丁")), again())).toMatchObject(contentOf(undone));
  expect(corrected(corrected(typed, again()), { kind: "redo" }).form.projectName).toBe("乙");
  expect(corrected(corrected(typed, type("戊")), again()).undone).toEqual([]);
});

test("what changes nothing is no step", () => {
  const nothing: Change[] = [{ kind: "undo" }, { kind: "redo" }, again("甲"), { kind: "take", label: "", edits: [] }];
  for (const change of nothing) expect(corrected(opened, change)).toBe(opened);
});

test("the oldest steps are forgotten", () => {
  const many = after(...Array.from({ length: maximumSteps + 5 }, (_, i) => type(`${i}`)));
  expect(many.done).toHaveLength(maximumSteps);
  const back = many.done.reduce((now) => corrected(now, { kind: "undo" }), many);
  expect(back).toMatchObject({ form: { projectName: "4" }, done: [] });
});

test("all of it undone is as it was opened, and redone as it was", () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = seededRandom(seed);
    let now = opened;
    let mayRetake = false;
    for (let i = 0; i < 40; i += 1) {
      const change = randomChange(now, random, mayRetake);
      mayRetake = isTyping(change);
      now = corrected(now, change);
    }
    const back = now.done.reduce((one) => corrected(one, { kind: "undo" }), now);
    expect(contentOf(back), `seed ${seed}`).toEqual(contentOf(opened));
    const forth = now.done.reduce((one) => corrected(one, { kind: "redo" }), back);
    expect(contentOf(forth), `seed ${seed}`).toEqual(contentOf(now));
  }
});
