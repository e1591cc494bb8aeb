import { describe, expect, it } from "vitest";
import { applyChange, withChange, type Change, type FormDocument } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";
import { emptyHistory } from "#shared/form/history.ts";
import { formWith, row } from "../../../helpers/forms.ts";
import { step } from "../../../helpers/take-step.ts";

const start: FormDocument = { form: formWith([row("数量指标", "甲")]), history: emptyHistory };
const undo: Change = { kind: "undo" };
const redo: Change = { kind: "redo" };
const set = (text: string): Edit => ({ kind: "set-field", field: "projectName", text });
const name = (text: string) => step([set(text)]);
const again = (...edits: Edit[]): Change => ({ kind: "retake", label: "输入", edits });
const after = (...changes: Change[]) => changes.reduce(applyChange, start);

describe("history", () => {
  it("has nothing to undo, to redo or to take anew at first", () => {
    for (const change of [undo, redo, again()]) expect(() => applyChange(start, change)).toThrow(RangeError);
  });

  it("undoes step by step, row changes and whole forms included, and does it all again", () => {
    const insert = step([{ kind: "splice-indicators", at: 1, remove: 0, insert: [row("质量指标", "合格率")] }], "插入行");
    const replace = step([{ kind: "set-form", form: formWith([], { annualGoal: "旧版本" }) }], "");
    const done = after(name("业务"), insert, replace, name("又改"));
    expect(done.history.done.map(({ label }) => label)).toEqual(["输入", "插入行", "", "输入"]);
    const back = [undo, undo, undo, undo].reduce(applyChange, done);
    expect(back.form).toStrictEqual(start.form);
    expect([redo, redo, redo, redo].reduce(applyChange, back).form).toStrictEqual(done.form);
  });

  it("drops what was undone once something else is done", () => {
    const changed = after(name("甲"), undo, name("乙"));
    expect(changed.history.undone).toEqual([]);
    expect(applyChange(changed, undo).form).toStrictEqual(start.form);
  });

  it("takes a step anew however often, and has what it dropped again when it never was", () => {
    const undone = after(name("甲"), name("乙"), undo);
    const typed = [name("丙"), again(set("丙丁")), again({ ...set("丙丁戊") })].reduce(applyChange, undone);
    expect(typed.form.projectName).toBe("丙丁戊");
    expect(typed.history.done).toHaveLength(2);
    const escaped = applyChange(typed, again());
    expect(escaped.form).toStrictEqual(undone.form);
    expect(escaped.history.done.length).toBe(1);
    expect(applyChange(escaped, redo).form.projectName).toBe("乙");
  });

  it("keeps the latest thousand steps", () => {
    const many = after(...Array.from({ length: 1005 }, (_, i) => name(String(i))));
    expect(many.history.done).toHaveLength(1000);
    expect(applyChange(many, undo).form.projectName).toBe("1003");
  });
});

describe("changes that wait to be sent", () => {
  const all = (changes: readonly Change[], from = 0) =>
    changes.reduce<Change[]>((waiting, change) => withChange(waiting, change, from), []);

  it("hold of one step only its last form", () => {
    expect(all([name("甲"), name("乙"), again(set("乙丙"))])).toEqual([name("甲"), name("乙丙")]);
    expect(all([name("甲"), name("乙"), again()])).toEqual([name("甲")]);
  });

  it("do not touch what is under way", () => {
    expect(all([name("甲"), again(set("乙")), again(set("丙"))], 1)).toEqual([name("甲"), again(set("丙"))]);
  });
});
