/** Remarks go with their rows through edits and undo, and stay with the form whatever takes its place. */
import { describe, expect, it } from "vitest";
import { printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import { shiftRows } from "#shared/editing/move-rows.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { readField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormRemark } from "#shared/form/remark.ts";
import { acceptEdits, answerEdits, tieEdits } from "#shared/returning/answer-remark.ts";
import { keepRemarks } from "#shared/returning/keep-remarks.ts";
import { carryOver } from "#shared/carrying/carry-over.ts";
import { templateOf } from "#shared/template/templates.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const rows = [row("数量指标", "培训人数", "300人次"), row("质量指标", "合格率", "≥90%"), row("社会效益", "影响", "提高")];

function remark(changes: Partial<FormRemark> = {}): FormRemark {
  const text = { value: "≥90%", remark: "偏低", wanted: "≥95%", reply: "" };
  return { id: "1", place: "indicators.1.value", ...text, from: "return", source: "", at: 0, done: false, ...changes };
}

const form: Form = formWith(rows, { remarks: [remark(), remark({ id: "2", place: "annualGoal", value: "", wanted: "" })] });
const places = ({ remarks = [] }: Form) => remarks.map(({ place }) => place);
const splice = (at: number, remove: number, insert: Form["indicators"] = []): Edit => ({
  kind: "splice-indicators",
  at,
  remove,
  insert,
});

describe("a remark goes with its row", () => {
  it.each([
    ["a row above comes in", splice(0, 0, [row("数量指标", "期数", "6期")]), "indicators.2.value"],
    ["a row above goes", splice(0, 1), "indicators.0.value"],
    ["its row moves", splice(1, 2, [rows[2] ?? row("", ""), rows[1] ?? row("", "")]), "indicators.2.value"],
    ["its row goes: it is about the form then", splice(1, 1), ""],
    ["its text is written", { kind: "set-field", field: "indicators.1.value", text: "≥95%" } as const, "indicators.1.value"],
  ])("%s", (_, edit, place) => {
    const { form: after, inverse } = applyEdits(form, [edit]);
    expect(places(after)).toEqual([place, "annualGoal"]);
    expect(applyEdits(after, inverse).form).toEqual(form);
  });
});

it("goes with a row that a person moves, into another level too, and one undo brings both back", () => {
  const { edits } = shiftRows(
    form,
    templateOf(form.template),
    { first: printedAt(form, "合格率"), last: printedAt(form, "合格率") },
    -1,
  );
  const { form: after, inverse } = applyEdits({ ...form, carried: { "indicators.1.value": "untouched" } }, edits);
  const index = after.indicators.findIndex(({ name }) => name === "合格率");
  expect(after.indicators[index]?.level2).toBe("数量指标");
  expect(places(after)).toEqual([`indicators.${index}.value`, "annualGoal"]);
  expect(after.carried).toEqual({ [`indicators.${index}.value`]: "untouched" });
  expect(places(applyEdits(after, inverse).form)).toEqual(places(form));
});

function printedAt(of: Form, name: string): number {
  return printedRows(of, templateOf(of.template)).findIndex(
    (printed) => of.indicators[rowIndex(printed, "indicators") ?? -1]?.name === name,
  );
}

describe("a form that takes the place of another", () => {
  it("keeps its remarks, in the rows that are the same", () => {
    const other = formWith([row("质量指标", "合格率", "≥92%"), row("数量指标", "参训人数", "80人")]);
    expect(places(keepRemarks(form, other))).toEqual(["indicators.0.value", "annualGoal"]);
    expect(places(keepRemarks(form, formWith([])))).toEqual(["", "annualGoal"]);
  });

  it("brings none of its own", () => {
    expect(keepRemarks(formWith(rows), form)).toEqual(formWith(rows));
    expect(places(keepRemarks({ ...form, remarks: [remark()] }, form))).toEqual(["indicators.1.value"]);
  });

  it("has none as next year's draft", () => {
    expect(carryOver(form, { from: 2026, to: 2027, sha256: "" }).remarks).toBeUndefined();
  });
});

describe("answers", () => {
  it("bring the wanted text and the answer in one step, and one undo takes both back", () => {
    const edits = acceptEdits(form, templateOf(form.template), remark());
    const { form: after, inverse } = applyEdits(form, edits);
    expect(readField(after, "indicators.1.value")).toBe("≥95%");
    expect(after.remarks?.[0]).toMatchObject({ answer: "accept", done: true });
    expect(applyEdits(after, inverse).form).toEqual(form);
  });

  it("bring sums along where the wanted text is an amount", () => {
    const own = { ...form, remarks: [remark({ place: "funds.ownLevel.fiscalAppropriation", value: "", wanted: "12.5" })] };
    const after = applyEdits(own, acceptEdits(own, templateOf(own.template), own.remarks[0] ?? remark())).form;
    expect(readField(after, "funds.ownLevel.total")).toBe("12.5");
  });

  it("are taken back whole", () => {
    const answered = applyEdits(form, answerEdits(form, "1", { answer: "rejected", reply: "按名单填的" })).form;
    expect(answered.remarks?.[0]).toMatchObject({ answer: "rejected", reply: "按名单填的", done: true });
    expect(applyEdits(answered, answerEdits(answered, "1", { reply: "", done: false })).form).toEqual(form);
  });

  it("a remark that is tied to a cell quotes what stands there, unless it says what stood there", () => {
    const loose = { ...form, remarks: [remark({ place: "", value: "" }), remark({ id: "2", place: "" })] };
    const tied = applyEdits(applyEdits(loose, tieEdits(loose, "1", "indicators.0.value")).form, []).form;
    expect(tied.remarks?.[0]).toMatchObject({ place: "indicators.0.value", value: "300人次" });
    expect(tied.remarks?.[1]).toMatchObject({ place: "", value: "≥90%" });
  });
});
