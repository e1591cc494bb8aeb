import { describe, expect, it, vi } from "vitest";
import type { Client } from "#renderer/desk/client.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import { openFormReview, type DraftPort, type PackPort } from "#renderer/review/form-review.ts";
import type { Schedule } from "#renderer/review/schedule.ts";
import { countListed, listFindings } from "#renderer/review/finding-groups.ts";
import { createStore } from "#renderer/desk/store.ts";
import { newForm } from "#shared/editing/new-form.ts";
import { packOf } from "#shared/review/packs/built-in.ts";
import type { RulePack } from "#shared/review/packs/rule-pack.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { writeField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { fakeForms } from "../../../helpers/fake-forms.ts";

const [form] = sampleForms as [Form, ...Form[]];
const wrong = writeField(form, "funds.projectTotal", "37");

/** What is scheduled runs when the test says so. */
async function reviewed(
  start: Form,
  context: () => Promise<unknown> = () => Promise.resolve({ siblings: [] }),
  drafts?: DraftPort,
  packs?: PackPort,
) {
  const waiting = new Set<() => void>();
  const schedule: Schedule = (run) => {
    waiting.add(run);
    return () => waiting.delete(run);
  };
  const quiet = new Set<() => void>();
  const calm: Schedule = (run) => {
    quiet.add(run);
    return () => quiet.delete(run);
  };
  const { forms } = fakeForms(start);
  const client = { forms, reviews: { context } } as unknown as Client;
  const session = await openFormSession(client, 1);
  const review = openFormReview(client, session, { schedule, calm, ...(drafts && { drafts }), ...(packs && { packs }) });
  const idle = () => {
    const runs = [...waiting];
    waiting.clear();
    for (const run of runs) run();
  };
  return { session, review, idle, waiting, quiet };
}

describe("the review of an open form", () => {
  it("waits until the window is idle, once for many changes", async () => {
    const { session, review, idle, waiting } = await reviewed(form);
    expect(review.getState()).toBeUndefined();
    for (const text of ["3", "37", "37.5"]) {
      session.take("输入", [{ kind: "set-field", field: "funds.projectTotal", text }], "typed");
    }
    expect(waiting.size).toBe(1);
    idle();
    expect(review.getState()?.form.funds.projectTotal).toBe("37.5");
    expect(review.getState()?.open[0]?.message).toContain("37.5");
  });

  it("answers at once where somebody asks for the form as it is now", async () => {
    const { session, review, waiting } = await reviewed(wrong);
    expect(review.now().open.some(({ rule }) => rule === "r06")).toBe(true);
    session.take("改", [{ kind: "set-field", field: "funds.projectTotal", text: "36.00" }], "typed");
    expect(review.now().open.some(({ rule }) => rule === "r06")).toBe(false);
    expect(waiting.size).toBe(0);
  });

  it("keeps findings that stay the same as the objects they were, when other rows change", async () => {
    const { session, review } = await reviewed(wrong);
    const before = review.now().open;
    session.take("输入", [{ kind: "set-field", field: "indicators.3.value", text: "≥96%" }], "typed");
    const after = review.now().open;
    expect(after.find(({ rule }) => rule === "r06")).toBe(before.find(({ rule }) => rule === "r06"));
  });

  it("marks the cells, and moves the marks with their rows before it has looked again", async () => {
    const words = writeField(form, "indicators.0.value", "显著提高");
    const { session, review } = await reviewed(words);
    review.now();
    const marked = () => {
      const { layout, faces } = session.editing.sheet();
      return layout.cells.filter((cell) => faces.get(cell)?.mark?.level === "warning").map(({ text }) => text);
    };
    expect(marked()).toContain("显著提高");
    const row = { level1: "产出指标", level2: "数量指标", name: "新的一行", value: "2项" };
    session.take("插入行", [{ kind: "splice-indicators", at: 0, remove: 0, insert: [row] }], "typed");
    expect(marked()).toContain("显著提高");
    expect(marked()).not.toContain("2项");
  });

  it("looks again with the forms to compare with once they have come, and without them where the host is away", async () => {
    const lastYear = { ...form, year: 2025, title: "2025年表" };
    const { review, idle } = await reviewed(form, () => Promise.resolve({ lastYear, siblings: [] }));
    idle();
    await expect.poll(() => review.now().context.lastYear).toEqual(lastYear);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const alone = await reviewed(wrong, () => Promise.reject(new TypeError("fetch failed")));
    await expect.poll(() => warn).toHaveBeenCalledOnce();
    expect(alone.review.now().open.length).toBeGreaterThan(0);
    warn.mockRestore();
  });

  it("waits for what a draft does not say, and counts it as errors once the draft has ended", async () => {
    const drafts = createStore({ draft: true });
    const port = { isDraft: () => drafts.get().draft, subscribe: drafts.subscribe };
    const fresh = newForm(ningxia2026, { year: 2027 });
    const { session, review, idle } = await reviewed(fresh, () => Promise.resolve({ siblings: [] }), port);
    const counts = () => countListed(listFindings(review.now()));
    const before = counts();
    expect(before.blank).toBeGreaterThan(5);
    expect(before.error).toBe(0);
    session.take("输入", [{ kind: "set-field", field: "funds.projectTotal", text: "约十万" }], "typed");
    expect(counts().error).toBeGreaterThan(0);
    session.run("undo");
    review.now();
    drafts.set({ draft: false });
    idle();
    expect(review.getState()?.draft).toBe(false);
    expect(counts()).toMatchObject({ blank: 0, error: expect.any(Number) });
    expect(counts().error + counts().warning).toBe(before.blank + before.warning);
  });

  it("does nothing any more once it is closed", async () => {
    const { session, review, waiting } = await reviewed(form);
    review.close();
    session.take("改", [{ kind: "set-field", field: "funds.projectTotal", text: "1" }], "typed");
    expect(waiting.size).toBe(0);
  });
});

describe("what it is reviewed by and beside", () => {
  it("is looked for again when the form says something else of itself, once nobody types on in it", async () => {
    const asked: unknown[] = [];
    const answer = (said: unknown) => {
      asked.push(said);
      return Promise.resolve({ siblings: [] });
    };
    const { session, review, quiet } = await reviewed(form, answer as () => Promise<unknown>);
    const { year, supervisingDepartment, implementingUnit, projectName } = form;
    const said = { id: 1, year, supervisingDepartment, implementingUnit, projectName };
    expect(asked).toEqual([said]);
    for (const text of ["新", "新项", "新项目"])
      session.take("输入", [{ kind: "set-field", field: "projectName", text }], "typed");
    session.take("输入", [{ kind: "set-field", field: "indicators.0.value", text: "3期" }], "typed");
    expect(quiet.size).toBe(1);
    for (const run of quiet) run();
    expect(asked).toEqual([said, { ...said, projectName: "新项目" }]);
    quiet.clear();
    session.take("输入", [{ kind: "set-field", field: "indicators.0.value", text: "4期" }], "typed");
    expect(quiet.size).toBe(0);
    review.close();
  });

  it("is the office's own pack as soon as there is one", async () => {
    const store = createStore<{ readonly pack: RulePack | undefined }>({ pack: undefined });
    const packs: PackPort = { packFor: () => store.get().pack, subscribe: store.subscribe };
    const { review, idle } = await reviewed(wrong, undefined, undefined, packs);
    const sums = () => review.getState()?.open.find(({ rule }) => rule === "r06");
    idle();
    expect(sums()?.clause).toBeUndefined();
    store.set({ pack: { ...packOf("ningxia-2026"), rules: { r06: { clause: "办法第十二条" } } } });
    idle();
    expect(sums()?.clause).toBe("办法第十二条");
    expect(review.getState()?.context.pack).toBe(store.get().pack);
  });
});
