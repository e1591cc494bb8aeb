import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { emptyHistory, record, redo, undo, type History } from "#shared/form/history.ts";
import { formWith, row } from "../../../helpers/forms.ts";

interface Desk {
  readonly form: Form;
  readonly history: History;
}

const start: Desk = { form: formWith([row("数量指标", "甲")]), history: emptyHistory };

function take({ form, history }: Desk, label: string, edits: readonly Edit[]): Desk {
  const edited = applyEdits(form, edits);
  return { form: edited.form, history: record(history, { label, edits, inverse: edited.inverse }) };
}

function type(desk: Desk, text: string, field: "projectName" | "annualGoal" = "projectName"): Desk {
  return take(desk, "输入", [{ kind: "set-field", field, text }]);
}

function goBack({ form, history }: Desk): Desk {
  const undone = undo(history);
  return undone ? { form: applyEdits(form, undone.step.inverse).form, history: undone.history } : { form, history };
}

function goForth({ form, history }: Desk): Desk {
  const redone = redo(history);
  return redone ? { form: applyEdits(form, redone.step.edits).form, history: redone.history } : { form, history };
}

describe("history", () => {
  it("has nothing to undo or redo at first", () => {
    expect(undo(emptyHistory)).toBeUndefined();
    expect(redo(emptyHistory)).toBeUndefined();
  });

  it("undoes step by step, row changes included, and does it all again", () => {
    const inserted = take(type(start, "业务"), "插入行", [
      { kind: "splice-indicators", at: 1, remove: 0, insert: [row("质量指标", "合格率")] },
    ]);
    const typed = type(inserted, "一句目标", "annualGoal");
    expect(typed.history.done.map((step) => step.label)).toEqual(["输入", "插入行", "输入"]);
    const back = goBack(goBack(goBack(typed)));
    expect(back.form).toStrictEqual(start.form);
    expect(goForth(goForth(goForth(back))).form).toStrictEqual(typed.form);
  });

  it("forgets what was undone once something else is done", () => {
    const changed = type(goBack(type(start, "甲")), "乙");
    expect(redo(changed.history)).toBeUndefined();
    expect(goBack(changed).form).toStrictEqual(start.form);
  });

  it("keeps the latest thousand steps", () => {
    let desk = start;
    for (let i = 0; i < 1005; i += 1) desk = type(desk, String(i), i % 2 === 0 ? "projectName" : "annualGoal");
    expect(desk.history.done).toHaveLength(1000);
    expect(goBack(desk).form.projectName).toBe("1002");
  });
});
