import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { openDocument, redoStep, retake, take, undoStep } from "#renderer/editor/session/form-document.ts";
import { formWith, row } from "../../helpers/forms.ts";

const set = (field: "projectName" | "annualGoal", text: string): Edit => ({ kind: "set-field", field, text });
const add: Edit = { kind: "splice-indicators", at: 0, remove: 0, insert: [row("数量指标", "甲")] };

describe("a document", () => {
  const start = openDocument(formWith([]));

  it("takes steps, undoes and redoes them", () => {
    const one = take(start, "输入", [set("projectName", "一")]);
    const two = take(one.document, "插入行", [add]);
    expect(two.document.form.indicators).toHaveLength(1);
    const back = undoStep(two.document);
    expect(back?.document.form).toEqual(one.document.form);
    expect(back && redoStep(back.document)?.document.form).toEqual(two.document.form);
    expect(undoStep(start)).toBeUndefined();
  });

  it("takes nothing for no edits", () => {
    expect(take(start, "输入", []).document).toBe(start);
  });

  it.each([
    ["texts", [set("projectName", "一")], [set("projectName", "一二")]],
    ["a row and its text", [add, set("projectName", "一")], [add, set("annualGoal", "二")]],
    ["nothing any more", [add, set("projectName", "一")], []],
  ])("takes a step anew: %s", (_, first: Edit[], second: Edit[]) => {
    const one = take(start, "输入", first);
    const again = retake(start, one.document, "输入", second);
    expect(again.document.form).toEqual(applyEdits(start.form, second).form);
    expect(again.document.history.done).toHaveLength(second.length === 0 ? 0 : 1);
    // What goes to the host leads from where it is to where the screen is.
    expect(applyEdits(one.document.form, again.edits).form).toEqual(again.document.form);
  });

  it("saves one edit for one key press, not the way back and forth", () => {
    const one = take(start, "输入", [set("projectName", "一")]);
    expect(retake(start, one.document, "输入", [set("projectName", "一二")]).edits).toEqual([set("projectName", "一二")]);
  });
});
