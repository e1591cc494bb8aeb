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

function take({ form, history }: Desk, label: string, edits: readonly Edit[], mergeKey?: string): Desk {
  const edited = applyEdits(form, edits);
  return { form: edited.form, history: record(history, { label, edits, inverse: edited.inverse, mergeKey }) };
}

function type(desk: Desk, text: string, field: "projectName" | "annualGoal" = "projectName"): Desk {
  return take(desk, "输入", [{ kind: "set-field", field, text }], field);
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

  it("undoes typing in one cell as one step, back to what stood there first", () => {
    const typed = type(type(type(start, "业"), "业务"), "业务费");
    expect(typed.history.done).toHaveLength(1);
    expect(typed.history.done[0]?.edits).toHaveLength(1);
    const back = goBack(typed);
    expect(back.form).toStrictEqual(start.form);
    expect(goForth(back).form).toStrictEqual(typed.form);
  });

  it("keeps typing in two cells, or with something in between, as steps of their own", () => {
    const twoCells = type(type(type(start, "甲"), "乙", "annualGoal"), "丙");
    expect(twoCells.history.done).toHaveLength(3);
    const inserted = take(type(start, "甲"), "插入行", [
      { kind: "splice-indicators", at: 0, remove: 0, insert: [row("数量指标", "")] },
    ]);
    expect(type(inserted, "乙").history.done).toHaveLength(3);
  });

  it("merges steps that change rows without losing one of them", () => {
    const fill: Edit[] = [
      { kind: "splice-indicators", at: 1, remove: 0, insert: [row("质量指标", "")] },
      { kind: "set-field", field: "indicators.1.name", text: "合" },
    ];
    const filled = take(start, "输入", fill, "cell");
    const typed = take(filled, "输入", [{ kind: "set-field", field: "indicators.1.name", text: "合格率" }], "cell");
    expect(typed.history.done).toHaveLength(1);
    const back = goBack(typed);
    expect(back.form).toStrictEqual(start.form);
    expect(goForth(back).form).toStrictEqual(typed.form);
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
