/** Names offered while one is typed: of this form, of the library by beginning or pinyin; a name that was taken brings its sign and unit along. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { IndicatorOffer } from "#shared/api/indicators.ts";
import type { Form } from "#shared/form/form.ts";
import type { Client } from "#renderer/desk/client.ts";
import { intoFrame } from "#renderer/editor/cells/value-frame.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import type { Completion } from "#renderer/editor/grid/grid-port.ts";
import { splitValue } from "#shared/template/packs/split-value/template.ts";
import { fakeForms } from "../../helpers/fake-forms.ts";
import { formWith, row } from "../../helpers/forms.ts";

const known: IndicatorOffer[] = [
  { name: "培训人数", level2: "数量", operator: "≥", measure: "人次" },
  { name: "培训期数", level2: "数量", operator: "", measure: "期" },
  // The same name in another level.
  { name: "培训人数", level2: "社会效益", operator: "", measure: "" },
];

async function session(first: Form) {
  const host = fakeForms(first);
  const offers = vi.fn<Client["indicators"]["offers"]>(async () => known);
  const client = { forms: host.forms, indicators: { offers } } as unknown as Client;
  const { editing, flush, run, getState } = await openFormSession(client, 1);
  const complete = async (text: string) => {
    let given: Completion | undefined;
    editing.complete(name, text, (found) => (given = found));
    await vi.advanceTimersByTimeAsync(250);
    return given;
  };
  return { editing, complete, flush, run, getState, stored: host.form, offers };
}

const start = formWith([row("数量指标", "", ""), row("质量指标", "合格率", "≥95%")]);
const name = { kind: "indicator", row: 0, column: "name" } as const;

describe("a name that is typed", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is offered from the form first, then from the library, by its level", async () => {
    const { complete, offers } = await session(start);
    expect(await complete("合")).toEqual({ rest: "合格率" });
    expect(offers).not.toHaveBeenCalled();
    expect(await complete("培训")).toEqual({ rest: "培训人数" });
    expect(offers).toHaveBeenCalledWith({ text: "培训", level2: "数量" });
    expect(await complete("pxrs")).toEqual({ names: ["培训人数", "培训期数"] });
    expect(await complete("会议")).toBeUndefined();
  });

  it("brings sign and unit of its values along when it is taken, in the same step", async () => {
    const { editing, complete, flush, run, getState, stored } = await session(start);
    await complete("培训");
    editing.typing(name, "培训");
    editing.taken(name, "培训人数");
    editing.typing(name, "培训人数");
    await vi.advanceTimersByTimeAsync(200);
    editing.typed(name, "培训人数");
    await flush();
    expect(stored().indicators[0]).toMatchObject({ name: "培训人数", value: "≥人次" });
    expect(getState().hint?.text).toBe("已带上常用的“≥人次”，在指标值里填上数。");
    run("undo");
    await flush();
    expect(stored()).toEqual(start);
  });

  it("brings nothing where it was typed out, where it was changed after, or where there is a value", async () => {
    const filled = formWith([row("数量指标", "", "5场"), row("数量指标", "", "")]);
    const { editing, complete, flush, stored } = await session(filled);
    await complete("培训");
    editing.taken(name, "培训人数");
    editing.typed(name, "培训人数");
    const second = { ...name, row: 1 };
    editing.typed(second, "培训期数");
    editing.taken(second, "培训期数");
    editing.typed(second, "培训期数和次数");
    await flush();
    expect(stored().indicators.map(({ value }) => value)).toEqual(["5场", ""]);
  });

  it("fills the columns a template has for sign and unit, and leaves the number", async () => {
    const apart = { ...start, template: splitValue.id };
    const { editing, complete, flush, stored } = await session(apart);
    await complete("培训");
    editing.taken(name, "培训人数");
    editing.typed(name, "培训人数");
    await flush();
    expect(stored().indicators[0]).toMatchObject({ name: "培训人数", value: "", operator: "≥", unit: "人次" });
  });
});

describe("a value that is sign and unit only", () => {
  it.each([
    ["≥人次", "9", { text: "≥9人次", caret: 2 }],
    ["%", "9", { text: "9%", caret: 1 }],
    ["≤", "1", { text: "≤1", caret: 2 }],
  ])("takes the first digit in: %s", (value, typed, framed) => expect(intoFrame(value, typed)).toEqual(framed));

  it.each([
    ["提升", "9"],
    ["≥95%", "9"],
    ["≥人次", "约"],
    ["≥人次", "95"],
    ["", "9"],
  ])("is written over otherwise: %s by %s", (value, typed) => expect(intoFrame(value, typed)).toBeUndefined());
});
