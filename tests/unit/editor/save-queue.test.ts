import { ORPCError } from "@orpc/client";
import { describe, expect, it } from "vitest";
import type { OpenForm } from "#shared/api/contract.ts";
import type { Change, FormDocument } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Saving } from "#renderer/editor/editor-port.ts";
import { createSaveQueue } from "#renderer/editor/session/save-queue.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith, row } from "../../helpers/forms.ts";
import { step } from "../../helpers/take-step.ts";

const setName = (text: string): Edit => ({ kind: "set-field", field: "projectName", text });
const named = (text: string) => step([setName(text)]);
const undo: Change = { kind: "undo" };

const refusal = (code: string) => new ORPCError("APP_ERROR", { data: { code, subject: "/盘/库.sqlite", detail: "" } });

/** A queue on a host that does what `troubles` say, one for each call. */
async function host(
  troubles: ("lost-before" | "lost-after" | "read-only" | "missing" | "ok")[] = [],
  before: readonly Change[] = [],
) {
  const fake = fakeForms(formWith([row("数量指标", "甲", "1项")]));
  if (before.length > 0) fake.commit(before);
  const received: Change[][] = [];
  const change = async (input: { revision: number; changes: Change[] }) => {
    const trouble = troubles.shift();
    if (trouble === "lost-before") throw new TypeError("fetch failed");
    if (trouble === "read-only") throw refusal("library-read-only");
    if (trouble === "missing") throw refusal("form-missing");
    const answer = await fake.forms.change(input);
    received.push(input.changes);
    if (trouble === "lost-after") throw new TypeError("fetch failed");
    return answer;
  };
  const states: Saving[] = [];
  const refused: { stored: FormDocument; reason: string }[] = [];
  const conflicts: { current: OpenForm; base: FormDocument; isOwn: boolean }[] = [];
  const queue = createSaveQueue({
    forms: { ...fake.forms, change },
    opened: await fake.forms.open(),
    onSaving: (saving) => states.push(saving),
    isTyping: () => false,
    onConflict: (current, base, isOwn) => conflicts.push({ current, base, isOwn }),
    onRefused: (stored, reason) => refused.push({ stored, reason }),
    pause: () => Promise.resolve(),
  });
  return { ...fake, queue, refused, received, states, conflicts };
}

describe("the save queue", () => {
  it("sends at once and in order, and gathers what is added meanwhile", async () => {
    const { queue, received, states, form } = await host();
    queue.add(named("一"));
    queue.add(named("二"));
    queue.add(undo);
    queue.add(named("三"));
    await queue.drained();
    expect(received).toEqual([[named("一")], [named("二"), undo, named("三")]]);
    expect(form().projectName).toBe("三");
    expect(states.map(({ state }) => state)).toEqual(["saving", "saved"]);
  });

  it("sends of a step taken again and again only the last that waits, and nothing of one taken back", async () => {
    const { queue, received, document } = await host();
    const again = (text: string): Change => ({ kind: "retake", label: "输入", edits: text === "" ? [] : [setName(text)] });
    queue.add(named("甲"));
    queue.add(again("甲乙"));
    queue.add(again("甲乙丙"));
    queue.add(step([{ kind: "set-field", field: "annualGoal", text: "x" }]));
    queue.add(again(""));
    await queue.drained();
    expect(received).toEqual([[named("甲")], [again("甲乙丙")]]);
    expect(document().history.done).toHaveLength(1);
  });

  it("keeps what is typed into a form that is gone, says so, and sends it when the form is back", async () => {
    const { queue, states, form } = await host(["missing"]);
    queue.add(named("一"));
    await queue.drained();
    expect(states.at(-1)).toEqual({ state: "gone", why: "missing", texts: ["一"] });
    queue.add(named("二"));
    await queue.drained();
    expect(states.at(-1)).toEqual({ state: "gone", why: "missing", texts: ["二"] });
    queue.noticePresence(true);
    await queue.drained();
    expect(form().projectName).toBe("二");
    expect(states.at(-1)).toMatchObject({ state: "saved" });
  });

  it("tells of a form that is gone before anything is typed, and of nothing once that is given up", async () => {
    const { queue, states, form } = await host(["missing"]);
    queue.noticePresence(false);
    expect(states.at(-1)).toMatchObject({ state: "gone", texts: [] });
    queue.add(named("一"));
    expect(states.at(-1)).toMatchObject({ state: "gone", texts: ["一"] });
    queue.giveUp();
    expect(states.at(-1)).toMatchObject({ state: "gone", texts: [] });
    await queue.drained();
    expect(form().projectName).toBe("");
  });

  it("keeps trying when the host cannot be reached, and says so", async () => {
    const { queue, received, states, form } = await host(["lost-before", "lost-before"]);
    queue.add(named("一"));
    await queue.drained();
    expect(received).toHaveLength(1);
    expect(form().projectName).toBe("一");
    expect(states.map(({ state }) => state)).toEqual(["saving", "failed", "failed", "saved"]);
    expect(states[1]).toMatchObject({ reason: expect.stringContaining("正在重试…已输入的内容没有丢") as string });
  });

  it("does not repeat changes whose answer was lost on the way, an undo neither", async () => {
    const { queue, received, conflicts, document } = await host(["lost-after", "ok", "lost-after"], [named("零")]);
    const insert = step([{ kind: "splice-indicators", at: 1, remove: 0, insert: [row("数量指标", "乙")] }]);
    queue.add(insert);
    queue.add(named("一"));
    await queue.drained();
    queue.add(undo);
    await queue.drained();
    expect(received).toEqual([[insert], [named("一")], [undo]]);
    expect(document().form).toMatchObject({ projectName: "零", indicators: [{ name: "甲" }, { name: "乙" }] });
    expect([document().history.done.length, document().history.undone.length]).toEqual([2, 1]);
    expect(conflicts).toEqual([]);
  });

  it("gives up at once where the library can only be read, and says why", async () => {
    const { queue, refused, states, form } = await host(["read-only"]);
    const before = form();
    queue.add(named("一"));
    await queue.drained();
    expect(refused).toEqual([
      {
        stored: expect.objectContaining({ form: before }) as object,
        reason: expect.stringContaining("《/盘/库.sqlite》所在的位置只能读取") as string,
      },
    ]);
    expect(states.map(({ state }) => state)).toEqual(["saving", "saved"]);
    queue.add(named("二"));
    await queue.drained();
    expect(form().projectName).toBe("二");
  });

  it("takes over an earlier revision of an exchanged library, and sends what is unsaved on that", async () => {
    const { queue, received, conflicts, restore, form } = await host(["lost-before"]);
    queue.add(named("一"));
    restore(formWith([row("数量指标", "甲", "1项")]), 0);
    queue.readAnew();
    await queue.drained();
    expect(conflicts).toEqual([]);
    expect(received).toEqual([[named("一")]]);
    restore(formWith([], { projectName: "备份里的" }), 0);
    queue.readAnew();
    await queue.catchUp();
    await Promise.resolve();
    expect(conflicts.map(({ current }) => current.form.projectName)).toEqual(["备份里的"]);
    queue.add(named("二"));
    await queue.drained();
    expect(form().projectName).toBe("二");
  });

  it("hands back what found no place after another window's change", async () => {
    const { queue, otherWindow, conflicts, form } = await host();
    otherWindow([{ kind: "set-field", field: "annualGoal", text: "别处写的" }]);
    queue.add(named("一"));
    queue.add(named("二"));
    await queue.drained();
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.base.form.projectName).toBe("");
    expect(conflicts[0]?.current.form.annualGoal).toBe("别处写的");
    expect(form().projectName).not.toBe("二");
    queue.add(named("三"));
    await queue.drained();
    expect(form().projectName).toBe("三");
  });

  it("waits for what this window has the host do, and tells it from what another window did besides", async () => {
    const { queue, otherWindow, conflicts, revision } = await host();
    const hasEnded = queue.besideOwnWork();
    otherWindow([setName("成批改的")]);
    queue.noticed(revision());
    await queue.catchUp();
    expect(conflicts).toEqual([]);
    hasEnded(revision());
    await queue.catchUp();
    expect(conflicts.map(({ isOwn, current }) => [isOwn, current.form.projectName])).toEqual([[true, "成批改的"]]);

    const ended = queue.besideOwnWork();
    otherWindow([setName("再改的")]);
    const own = revision();
    otherWindow([setName("别处改的")]);
    ended(own);
    await queue.catchUp();
    expect(conflicts.map(({ isOwn }) => isOwn)).toEqual([true, false]);
  });

  it("undoes no step of another window that led back to the same content", async () => {
    const { queue, commit, conflicts, document } = await host([], [named("零")]);
    commit([named("另一个"), named("零")]);
    queue.add(undo);
    await queue.drained();
    expect(conflicts).toHaveLength(1);
    expect(document().history.done).toHaveLength(3);
  });
});
