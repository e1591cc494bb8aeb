import { describe, expect, it } from "vitest";
import { ORPCError } from "@orpc/client";
import type { OpenForm } from "#shared/api/contract.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { Saving } from "#renderer/editor/editor-port.ts";
import { createSaveQueue } from "#renderer/editor/session/save-queue.ts";
import { formWith, row } from "../../helpers/forms.ts";

const setName = (text: string): Edit => ({ kind: "set-field", field: "projectName", text });
const changed = () => new ORPCError("APP_ERROR", { data: { code: "form-changed", subject: "", detail: "" } });

const readOnly = () =>
  new ORPCError("APP_ERROR", { data: { code: "library-read-only", subject: "/盘/库.sqlite", detail: "" } });

/** A host that keeps a form, and does what `troubles` say, one for each call. */
function host(troubles: ("lost-before" | "lost-after" | "read-only" | "ok")[] = []) {
  let form: Form = formWith([row("数量指标", "甲", "1项")]);
  let revision = 1;
  const received: Edit[][] = [];
  const opened = (): OpenForm => ({ id: 1, revision, savedAt: revision, form, notes: [], unplaced: [] });
  const commit = (edits: readonly Edit[]) => {
    form = applyEdits(form, edits).form;
    revision += 1;
  };
  const forms = {
    open: () => Promise.resolve(opened()),
    edit({ revision: from, edits }: { revision: number; edits: Edit[] }) {
      const trouble = troubles.shift();
      if (trouble === "lost-before") return Promise.reject(new TypeError("fetch failed"));
      if (trouble === "read-only") return Promise.reject(readOnly());
      if (from !== revision) return Promise.reject(changed());
      received.push(edits);
      commit(edits);
      return trouble === "lost-after"
        ? Promise.reject(new TypeError("fetch failed"))
        : Promise.resolve({ revision, savedAt: revision });
    },
  };
  const states: Saving[] = [];
  const conflicts: { current: OpenForm; lost: readonly Edit[] }[] = [];
  const refused: { stored: Form; reason: string }[] = [];
  const queue = createSaveQueue({
    forms,
    opened: opened(),
    onSaving: (saving) => states.push(saving),
    isTyping: () => false,
    onConflict: (current, lost) => conflicts.push({ current, lost }),
    onRefused: (stored, reason) => refused.push({ stored, reason }),
    pause: () => Promise.resolve(),
  });
  const restore = (to: Form, at: number) => {
    form = to;
    revision = at;
  };
  return { queue, refused, restore, received, states, conflicts, commit, form: () => form };
}

describe("the save queue", () => {
  it("sends at once and in order, and gathers what is added meanwhile", async () => {
    const { queue, received, states, form } = host();
    queue.add([setName("一")]);
    queue.add([setName("二")]);
    queue.add([setName("三")]);
    await queue.drained();
    expect(received).toEqual([[setName("一")], [setName("二"), setName("三")]]);
    expect(form().projectName).toBe("三");
    expect(states.map(({ state }) => state)).toEqual(["saving", "saved"]);
  });

  it("keeps trying when the host cannot be reached, and says so", async () => {
    const { queue, received, states, form } = host(["lost-before", "lost-before"]);
    queue.add([setName("一")]);
    await queue.drained();
    expect(received).toHaveLength(1);
    expect(form().projectName).toBe("一");
    expect(states.map(({ state }) => state)).toEqual(["saving", "failed", "failed", "saved"]);
    expect(states[1]).toMatchObject({ reason: expect.stringContaining("正在重试…已输入的内容没有丢") as string });
  });

  it("does not repeat edits whose answer was lost on the way", async () => {
    const { queue, received, conflicts, form } = host(["lost-after"]);
    const insert: Edit = { kind: "splice-indicators", at: 1, remove: 0, insert: [row("数量指标", "乙")] };
    queue.add([insert]);
    queue.add([setName("一")]);
    await queue.drained();
    expect(received).toEqual([[insert], [setName("一")]]);
    expect(form().indicators).toHaveLength(2);
    expect(conflicts).toEqual([]);
  });

  it("gives up at once where the library can only be read, and says why", async () => {
    const { queue, refused, states, form } = host(["read-only"]);
    const before = form();
    queue.add([setName("一")]);
    await queue.drained();
    expect(refused).toEqual([
      { stored: before, reason: expect.stringContaining("《/盘/库.sqlite》所在的位置只能读取") as string },
    ]);
    expect(states.map(({ state }) => state)).toEqual(["saving", "saved"]);
    queue.add([setName("二")]);
    await queue.drained();
    expect(form().projectName).toBe("二");
  });

  it("takes over an earlier revision of an exchanged library, and sends what is unsaved on that", async () => {
    const { queue, received, conflicts, restore, form } = host(["lost-before"]);
    queue.add([setName("一")]);
    restore(formWith([row("数量指标", "甲", "1项")]), 0);
    queue.readAnew();
    await queue.drained();
    expect(conflicts).toEqual([]);
    expect(received).toEqual([[setName("一")]]);
    restore(formWith([], { projectName: "备份里的" }), 0);
    queue.readAnew();
    await queue.catchUp();
    await Promise.resolve();
    expect(conflicts.map(({ current, lost }) => [current.form.projectName, lost])).toEqual([["备份里的", []]]);
    queue.add([setName("二")]);
    await queue.drained();
    expect(form().projectName).toBe("二");
  });

  it("hands back what found no place after another window's change", async () => {
    const { queue, commit, conflicts, form } = host();
    commit([{ kind: "set-field", field: "annualGoal", text: "别处写的" }]);
    queue.add([setName("一")]);
    queue.add([setName("二")]);
    await queue.drained();
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.lost).toEqual([setName("一"), setName("二")]);
    expect(conflicts[0]?.current.form.annualGoal).toBe("别处写的");
    expect(form().projectName).not.toBe("二");
    queue.add([setName("三")]);
    await queue.drained();
    expect(form().projectName).toBe("三");
  });
});
