/**
 * A whole year of a unit over the contract: last year's table is imported and carried over, the draft filled in, reviewed and handed in; a return comes
 * back and is answered, what became of the form is compared with what was handed in, and it is handed in again.
 */
import { createRouterClient } from "@orpc/server";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { changesSince } from "#shared/carrying/changes-since.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import type { Edit } from "#shared/form/edit.ts";
import { isAmountField, readField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { answersFileName, returnText } from "#shared/handing-in/return-file.ts";
import { answerEdits } from "#shared/returning/answer-remark.ts";
import { templateOf } from "#shared/template/templates.ts";
import { correctSample } from "../helpers/correct-forms.ts";
import { manifestIn } from "../helpers/packages.ts";
import { step } from "../helpers/take-step.ts";
import { temporaryFolder, temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { allEvents, importForm } from "./contract-calls.ts";

const goals = ["2025年购置终端12台，依据示财发〔2025〕8号。", "2026年购置终端12台，依据示财发〔2026〕3号。"] as const;
const last: Form = {
  ...correctSample,
  year: 2025,
  title: correctSample.title.replaceAll("2026", "2025"),
  projectAttribute: "经常性项目",
  projectTerm: "99年",
  annualGoal: goals[0],
};
const { implementingUnit: unit, projectName } = last;

test("from last year's table to this year's, handed in twice", async () => {
  const out = temporaryFolder();
  const options = { libraryFile: temporaryLibraryFile(), host: "in-process", version: "1.2.3", samplesWhenNew: false } as const;
  const backend = openBackend({ ...options, chooseFolder: async () => out });
  onTestFinished(() => backend.close());
  const client = createRouterClient(backend.router);

  const lastId = await importForm(client, last);
  const planned = (await allEvents(await client.years.plan({ from: 2025, to: 2026 }))).at(-1)?.plan;
  expect(planned).toEqual([{ last: lastId, proposal: { state: "proposed" } }]);
  const [id = 0] = (await allEvents(await client.years.make({ to: 2026, choices: [{ last: lastId }] }))).at(-1)?.made ?? [];

  const open = async () => (await client.forms.open({ id })).form;
  const change = async (editsOf: (form: Form) => readonly Edit[]) => {
    const { revision, form } = await client.forms.open({ id });
    await client.forms.change({ id, revision, changes: [step(editsOf(form))] });
  };
  const type = (texts: Readonly<Record<string, string>>) =>
    change((form) =>
      typeTexts(
        form,
        templateOf(form.template),
        Object.entries(texts).map(([field, text]) => ({ field, text })),
      ),
    );
  const reviewed = async () =>
    (await allEvents(await client.reviews.run({ ids: [id] }))).flatMap((event) => event.reviewed)[0]?.counts;
  const handIn = async () => {
    const place = (await client.places.choose({})).place?.place ?? "";
    const parts = { pdf: false, summary: true, report: true, opinions: true };
    const order = { ids: [id], unit, place, name: "上报", as: "zip" as const, oneWorkbook: false, parts };
    const end = (await allEvents(await client.handingIn.run(order))).at(-1);
    expect(end).toMatchObject({ kind: "written", forms: 1, told: [] });
    return manifestIn(`${out}/上报.zip`);
  };

  const draft = await open();
  expect(draft).toMatchObject({ year: 2026, annualGoal: goals[0].replace("2025年", "2026年") });
  expect((await reviewed())?.blank).toBeGreaterThan(0);

  const asked = Object.entries(draft.carried ?? {}).flatMap(([field, state]) => (state === "asked" ? field : []));
  const amounts = asked.filter((field) => isAmountField(field));
  expect(amounts.map((field) => readField(draft, field)).join("")).toBe("");
  await type(Object.fromEntries(amounts.map((field) => [field, readField(last, field)])));
  await type({ annualGoal: goals[1] });
  expect((await reviewed())?.errors).toBe(0);

  const first = await handIn();
  const [handed] = first.forms;
  expect(first).toMatchObject({ unit, year: 2026, previous: null, forms: [{ projectName }] });
  const asHanded = await open();

  const place = `indicators.${asHanded.indicators.findIndex(({ value }) => value !== "")}.value`;
  const [was, wanted] = [readField(asHanded, place), "13台"];
  const remark = { id: "a", form: handed?.id ?? "", place, value: was, remark: "数量偏少", wanted, reply: "" };
  const returned = returnText({ format: "jibiao/return", version: 1, unit, year: 2026, remarks: [remark] });
  const opened = await client.returns.open({ text: returned });
  if (opened.kind !== "remarks") throw new Error("no remarks");
  expect(opened.found).toMatchObject([{ form: id, remark: { place } }]);
  await client.returns.take({ forms: [{ id, remarks: opened.found.map((found) => found.remark) }], loose: [] });
  expect((await client.library.list()).find((form) => form.id === id)?.openRemarks).toBe(1);

  await type({ [place]: wanted });
  await change((form) => answerEdits(form, form.remarks?.[0]?.id ?? "", { answer: "corrected", reply: wanted }));
  expect((await client.library.list()).find((form) => form.id === id)?.openRemarks).toBeUndefined();

  const versions = await client.forms.versions({ id });
  const kept = versions.find((version) => JSON.stringify(version).includes("上报"));
  const before = await client.forms.openVersion({ id, version: kept?.id ?? 0 });
  expect(compareForms(before, await open())).toMatchObject([{ kind: "changed", left: was, right: wanted }]);
  const compared = (await allEvents(await client.comparisons.years({ left: 2025, right: 2026 }))).at(-1)?.compared;
  expect(compared).toMatchObject({ pairs: [{ left: lastId, right: id }], onlyLeft: [], onlyRight: [] });

  const second = await handIn();
  expect(second.forms.map((form) => form.id)).toEqual([handed?.id]);
  expect(second.files?.map(({ file }) => file)).toContain(answersFileName);
  expect(second.previous).toBeTruthy();
  const [link] = await client.years.lastYear({ id });
  if (!link?.now) throw new Error("last year's form is there");
  expect(changesSince(await open(), link, link.now).changes).toEqual([]);
});
