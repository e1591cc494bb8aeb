import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Client } from "#renderer/desk/client.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import { areaOf } from "#renderer/paper/layout-index.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith, row } from "../../helpers/forms.ts";

const start = formWith([row("数量指标", "甲", "1项"), row("数量指标", "乙", "2项")]);

async function opened() {
  const host = fakeForms(start);
  const session = await openFormSession({ forms: host.forms } as unknown as Client, 1);
  return { session, host };
}

const cellOf = ({ editing }: FormSession, text: string) =>
  editing.sheet().layout.cells.find((cell) => cell.text === text) as LaidOutCell;
const select = (session: FormSession, text: string) => session.editing.selected(areaOf(cellOf(session, text)));
const said = (session: FormSession) => session.getState().hint?.text;

describe("a sentence in the status bar", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("stays while nothing changes, and goes with the next cell", async () => {
    const { session } = await opened();
    select(session, "项目名称");
    expect(session.editing.mayEdit(cellOf(session, "项目名称"))).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    select(session, "项目名称");
    expect(said(session)).toContain("不能修改");
    select(session, "甲");
    expect(said(session)).toBeUndefined();
  });

  it("goes with the step it was about: an undo, another step, typing", async () => {
    for (const act of [
      ({ session }: { session: FormSession }) => session.run("undo"),
      ({ session }: { session: FormSession }) =>
        session.take("改", [{ kind: "set-field", field: "annualGoal", text: "另" }], "typed"),
      ({ session }: { session: FormSession }) => session.editing.typed({ kind: "indicator", row: 0, column: "name" }, "丙"),
    ]) {
      const { session } = await opened();
      session.take("改", [{ kind: "set-field", field: "annualGoal", text: "新" }], "review");
      session.hint("已改为新。");
      await vi.advanceTimersByTimeAsync(0);
      expect(said(session)).toBe("已改为新。");
      act({ session });
      expect(said(session)).toBeUndefined();
    }
  });

  it("of a text that was typed is not lost to the selection moving on in the same key press", async () => {
    const { session } = await opened();
    select(session, "甲");
    session.editing.typed({ kind: "field", field: "year" }, "今年");
    select(session, "乙");
    await vi.advanceTimersByTimeAsync(0);
    expect(said(session)).toContain("不是年份");
    select(session, "甲");
    expect(said(session)).toBeUndefined();
  });

  it("that something can be put back stays as long as it can", async () => {
    const { session, host } = await opened();
    host.otherWindow([{ kind: "set-field", field: "annualGoal", text: "别处" }]);
    session.take("改", [{ kind: "set-field", field: "projectName", text: "这里" }], "typed");
    await session.flush();
    expect(said(session)).toContain("Ctrl+Y");
    select(session, "甲");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said(session)).toContain("Ctrl+Y");
    session.run("redo");
    expect(said(session)).toBeUndefined();
  });
});
