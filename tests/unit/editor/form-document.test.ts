import { describe, expect, it } from "vitest";
import { applyChange, type FormDocument } from "#shared/form/change.ts";
import { openDocument, sameDocument, walk } from "#renderer/editor/session/form-document.ts";
import { rebase, withOffer } from "#renderer/editor/session/rebase.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { noHistory, step } from "../../helpers/take-step.ts";

const start = openDocument({ form: formWith([row("数量指标", "甲", "1项")]), history: noHistory });
const name = (text: string) => step([{ kind: "set-field", field: "projectName", text }]);
const goal = (text: string) => step([{ kind: "set-field", field: "annualGoal", text }]);
const addRow = step([{ kind: "splice-indicators", at: 0, remove: 0, insert: [row("数量指标", "新")] }]);

describe("what was typed while another window changed the form", () => {
  const theirs = applyChange(start, goal("别处写的"));
  const offered = (mine: FormDocument) => rebase(mine, theirs, start);

  it("is offered as a step that the host does not know, beside the other window's history", () => {
    const rebased = offered(applyChange(start, name("我写的")));
    expect(rebased.form).toBe(theirs.form);
    expect(rebased.history.done).toEqual(theirs.history.done);
    const walked = walk(rebased, "redo");
    expect(walked?.change).toMatchObject({ kind: "take", edits: [{ field: "projectName", text: "我写的" }] });
    const put = walked && applyChange(rebased, walked.change);
    expect(put?.form).toMatchObject({ projectName: "我写的", annualGoal: "别处写的" });
    expect(put?.history.undone).toEqual([]);
    expect(put && walk(put, "undo")?.change).toEqual({ kind: "undo" });
  });

  it("stays on offer when the other window changes the form once more", () => {
    const once = offered(applyChange(start, name("我写的")));
    const further = applyChange(theirs, addRow);
    const twice = rebase(withOffer(once), further, theirs);
    const put = walk(twice, "redo");
    expect(put && applyChange(twice, put.change).form).toEqual({ ...further.form, projectName: "我写的" });
    const settled = put && applyChange(twice, put.change);
    expect(settled && withOffer(settled)).toBe(settled);
  });

  it("is offered with rows that were made for it, and not at all where both wrote the same", () => {
    const mine = applyChange(applyChange(start, addRow), name("我写的"));
    const put = walk(offered(mine), "redo");
    expect(put && applyChange(offered(mine), put.change).form).toMatchObject({
      projectName: "我写的",
      annualGoal: "别处写的",
      indicators: [{ name: "甲" }, { name: "新" }],
    });
    expect(offered(applyChange(start, goal("别处写的")))).toBe(theirs);
  });
});

describe("two documents", () => {
  it("are one by form and steps, however far back each of them knows", () => {
    const two = applyChange(applyChange(start, name("一")), name("二"));
    const shorter = { ...two, history: { ...two.history, done: two.history.done.slice(1) } };
    expect(sameDocument(two, shorter)).toBe(true);
    expect(sameDocument(two, applyChange(two, { kind: "undo" }))).toBe(false);
    const thereAndBack = applyChange(applyChange(two, name("三")), name("二"));
    expect(sameDocument(two, thereAndBack)).toBe(false);
    expect(sameDocument(start, { ...start, history: two.history })).toBe(false);
  });
});
