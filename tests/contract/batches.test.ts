/**
 * What a window may rely on of many forms changed at once: a plan that changes nothing, a step in each form's own journal, and one undo that
 * leaves what was done since. None of it depends on the transport.
 */
import { createRouterClient } from "@orpc/server";
import { beforeEach, expect, test } from "vitest";
import type { BatchChange, PlannedChange } from "#shared/api/batches.ts";
import { step } from "../helpers/take-step.ts";
import { allEvents, goal, nextChange, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";

const connect: Connect = async (backend) => ({ client: createRouterClient(backend.router), close: async () => undefined });
const host = hostForEachTest(connect);
const label = "批量修改";
let client: WindowClient;
let ids: number[];

beforeEach(async () => {
  client = await host.window();
  ids = (await client.library.list()).map(({ id }) => id);
});

async function planOf(change: BatchChange, of = ids): Promise<readonly PlannedChange[]> {
  return (await allEvents(await client.batches.plan({ ids: of, change }))).at(-1)?.plan ?? [];
}

async function apply(change: BatchChange, plan: readonly PlannedChange[]) {
  const forms = plan.map(({ id, revision }) => ({ id, revision }));
  return (await allEvents(await client.batches.apply({ label, change, forms }))).at(-1);
}

async function takeBack(id: number) {
  return (await allEvents(await client.batches.takeBack({ id }))).at(-1);
}

const contents = () => Promise.all(ids.map(async (id) => (await client.forms.open({ id })).form));

test("is looked at, done as a step of each form, and undone together, after a restart too", async () => {
  const before = await contents();
  const change = { year: 2031, implementingUnit: "示例中心", supervisingDepartment: "示例厅" };
  const plan = await planOf(change);
  expect(await contents()).toEqual(before);
  expect(plan.map(({ id }) => id)).toEqual(ids);
  expect(plan[0]?.changes).toContainEqual({ of: "year", before: String(before[0]?.year), after: "2031" });

  expect(await apply(change, plan)).toEqual({ done: 3, total: 3, changed: 3, left: 0 });
  for (const form of await contents()) expect(form).toMatchObject({ year: 2031, implementingUnit: "示例中心" });
  const { history } = await client.forms.open({ id: ids[0] ?? 0 });
  expect(history.done.at(-1)).toMatchObject({ label, cause: "command" });

  await host.restart();
  client = await host.window();
  const [batch] = await client.batches.list();
  expect(batch).toMatchObject({ label, changed: 3, undoable: 3 });
  expect(await takeBack(batch?.id ?? 0)).toEqual({ done: 3, total: 3, undone: 3, left: 0 });
  expect(await contents()).toEqual(before);
  expect(await client.batches.list()).toEqual([]);
});

test("whoever has one of the forms open hears which revision it has by that, and by undoing it", async () => {
  const change = { year: 2031 };
  const [plan, open = 0] = [await planOf(change), ids[1]];
  const forms = plan.map(({ id, revision }) => ({ id, revision }));
  const opened = async () => (await client.forms.open({ id: open })).revision;
  const made = (await allEvents(await client.batches.apply({ label, change, forms, open }))).at(-1);
  expect(made?.opened).toBe(await opened());
  const [batch] = await client.batches.list();
  const undone = (await allEvents(await client.batches.takeBack({ id: batch?.id ?? 0, open }))).at(-1);
  expect(undone?.opened).toBe(await opened());
  expect(undone?.opened).toBeGreaterThan(made?.opened ?? 0);
});

test("a form that was changed since the plan is left, and what was done since the batch is never undone", async () => {
  const change = { supervisingDepartment: "另一厅" };
  const plan = await planOf(change);
  const [first = 0, second = 0, third = 0] = ids;
  await client.forms.change({ id: first, revision: plan[0]?.revision ?? 0, changes: [step([goal("改过的目标")])] });
  await client.forms.remove({ ids: [second] });
  expect(await apply(change, plan)).toMatchObject({ changed: 1, left: 2 });
  const [batch] = await client.batches.list();
  const { revision } = await client.forms.open({ id: third });
  await client.forms.change({ id: third, revision, changes: [step([goal("后来写的目标")])] });
  expect(await client.batches.list()).toEqual([]);
  expect(await takeBack(batch?.id ?? 0)).toMatchObject({ undone: 0, left: 1 });
  expect((await client.forms.open({ id: third })).form).toMatchObject({
    annualGoal: "后来写的目标",
    supervisingDepartment: "另一厅",
  });
});

test("whoever leaves in the middle keeps a batch of what was done, and every window has heard of that much", async () => {
  for (let copies = 0; copies < 22; copies += 1) ids.push((await client.forms.duplicate({ id: ids[0] ?? 0 })).id);
  const change = { supervisingDepartment: "另一厅" };
  const forms = (await planOf(change)).map(({ id, revision }) => ({ id, revision }));
  const heard = await (await host.window()).library.watch();
  for await (const { done } of await client.batches.apply({ label, change, forms })) if (done === 20) break;
  const changed = (await contents()).filter(({ supervisingDepartment }) => supervisingDepartment === "另一厅").length;
  expect(changed).toBe(20);
  expect(await client.batches.list()).toMatchObject([{ changed, undoable: changed }]);
  const event = await nextChange(heard);
  expect(event?.kind === "forms" && event.forms.map(({ summary }) => summary.id)).toEqual(ids.slice(0, changed));
  await heard.return?.();
});

test("what would be there twice afterwards is told, and what is so already has nothing to change", async () => {
  const [first = 0, second = 0] = ids;
  const known = (await client.forms.open({ id: first })).form;
  const copy = (await client.forms.duplicate({ id: first })).id;
  const { revision } = await client.forms.open({ id: copy });
  const named = step([
    { kind: "set-field", field: "projectName", text: known.projectName },
    { kind: "set-field", field: "implementingUnit", text: "别的单位" },
  ]);
  await client.forms.change({ id: copy, revision, changes: [named] });
  const change = { implementingUnit: known.implementingUnit };
  expect((await planOf(change, [copy])).map(({ twin }) => twin)).toEqual([true]);
  expect(await planOf(change, [first])).toMatchObject([{ changes: [] }]);
  expect((await planOf({ year: 2040 }, [copy, second])).some(({ twin }) => twin)).toBe(false);
  expect(await apply(change, await planOf(change, [first]))).toMatchObject({ changed: 0, left: 1 });
});

test("another template is told of with what has no cell there, a blank that is not in the library refused", async () => {
  const plan = await planOf({ template: { id: "national-2021" } });
  expect(plan.every(({ changes }) => changes.some(({ of }) => of === "template"))).toBe(true);
  await expect(planOf({ template: { issuedBlank: "0".repeat(64) } })).rejects.toMatchObject({
    data: { code: "blank-missing" },
  });
});

test("a code table is read from a workbook, goes with the library, and comes out as one that reads the same", async () => {
  expect(await client.offices.table()).toEqual({});
  const begun = (await client.offices.workbook()).file;
  const heard = await (await host.window()).library.watch();
  expect((await client.offices.add({ file: begun })).offices).toBeGreaterThan(0);
  expect(await nextChange(heard)).toEqual({ kind: "offices" });
  await heard.return?.();
  const { table } = await client.offices.table();
  const names = (await client.offices.names()).filter(({ name }) => name !== "");
  expect(table?.offices.map(({ name }) => name).toSorted()).toEqual(names.map(({ name }) => name).toSorted());
  await host.restart();
  client = await host.window();
  await client.offices.add({ file: (await client.offices.workbook()).file });
  expect((await client.offices.table()).table?.offices).toEqual(table?.offices);
  const { field, name } = names[0] ?? { field: "implementingUnit" as const, name: "" };
  const { ids: named } = await client.offices.formsNamed({ field, names: [name] });
  for (const id of named) expect((await client.forms.open({ id })).form[field]).toBe(name);
  const wrong = new File([new Uint8Array([1, 2, 3])], "表.xlsx");
  await expect(client.offices.add({ file: wrong })).rejects.toMatchObject({ data: { subject: "表.xlsx" } });
  await client.offices.remove();
  expect(await client.offices.table()).toEqual({});
});
