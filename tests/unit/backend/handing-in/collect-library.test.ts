/** Collecting over the contract: three units end to end, what is kept over restarts, what goes on into the tray, and what is refused. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createRouterClient } from "@orpc/server";
import ExcelJS from "exceljs";
import { strToU8, unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { openBackend, type Backend } from "#backend/backend.ts";
import { openLibrary } from "#backend/store/library.ts";
import type { CollectEvent, CollectionState } from "#shared/api/collecting.ts";
import type { Return } from "#shared/handing-in/return-file.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { allEvents, failure } from "../../../contract/contract-calls.ts";
import { alterPackage, handInForms } from "../../../helpers/packages.ts";
import { temporaryFolder, temporaryLibraryFile } from "../../../helpers/temporary-files.ts";

const [first, second, third] = sampleForms as [Form, Form, Form];
const of = (form: Form, implementingUnit: string, changes: Partial<Form> = {}): Form => ({
  ...form,
  implementingUnit,
  ...changes,
});
const year = 2026;

function host(libraryFile = temporaryLibraryFile()) {
  const place = temporaryFolder();
  const open = (): Backend =>
    openBackend({ libraryFile, host: "in-process", version: "1.2.3", samplesWhenNew: false, chooseFolder: async () => place });
  let backend = open();
  onTestFinished(() => backend.close());
  const client = () => createRouterClient(backend.router);
  const end = (events: readonly CollectEvent[]) => events.find((event) => event.kind === "collected");
  return {
    client,
    place,
    restart: async () => {
      await backend.close();
      backend = open();
    },
    /** All that lies in the folder. */
    collectPlace: async () => {
      const token = (await client().places.choose({})).place?.place ?? "";
      return end(await allEvents(await client().collecting.readPlace({ place: token })));
    },
    /** As a window brings it. */
    bring: async (paths: readonly (readonly [path: string, bytes: Uint8Array])[]) => {
      const files = paths.map(([path, bytes]) => ({ path, file: new File([new Uint8Array(bytes)], basename(path)) }));
      return end(await allEvents(await client().collecting.read({ run: "1", isLast: true, files })));
    },
    state: (): Promise<CollectionState> => client().collecting.state({ year }),
  };
}

const file = (path: string) => [basename(path), readFileSync(path)] as const;

async function rosterFile(rows: readonly (readonly string[])[]): Promise<File> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("名单").addRows(rows.map((row) => [...row]));
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], "名单.xlsx");
}

test("three units over two days: one changed, one missing, one altered; a return comes back answered", async () => {
  const { client, place, collectPlace, bring, restart, state } = host();
  const later = temporaryFolder();
  const before = await handInForms(join(place, "甲局.jibiao"), [of(first, "甲局"), of(second, "甲局")]);
  await handInForms(join(place, "丙局.zip"), [of(third, "丙局")]);
  alterPackage(join(place, "丙局.zip"), (parts) => {
    const name = Object.keys(parts).find((path) => path.startsWith("目标表/")) ?? "";
    parts[name] = strToU8("改过");
  });
  const rows = [
    ["单位", "代码", "项目名称"],
    ["甲局", "001", ""],
    ["乙局", "002", "防汛"],
    ["丙局", "003", ""],
  ];
  await client().collecting.setRoster({ year, from: { kind: "workbook", file: await rosterFile(rows) } });

  expect(await collectPlace()).toMatchObject({ came: 1, known: 0, refused: 1, years: [year] });
  await restart();
  const states = async () => (await state()).units.map((unit) => `${unit.unit} ${unit.state} ${unit.forms.length}`);
  expect((await states()).toSorted()).toEqual(["丙局 refused 0", "乙局 missing 0", "甲局 received 2"]);
  expect((await state()).units.find(({ unit }) => unit === "丙局")?.told).toEqual([
    expect.stringMatching(/^上报包《丙局\.zip》没有收：.+上报以后被改动过。$/),
  ]);
  expect((await state()).refused).toMatchObject([
    { error: { code: "package-refused", detail: expect.stringContaining("上报以后被改动过") } },
  ]);

  // The next day: 甲局 mended one form and answered what was returned, 丙局 sends what it meant.
  const [asked] = before.manifest.forms;
  const sent: Return = {
    format: "jibiao/return",
    version: 1,
    unit: "甲局",
    year,
    remarks: [
      {
        id: "1",
        form: asked?.id ?? "",
        place: "annualGoal",
        value: "",
        remark: "偏低",
        wanted: "",
        answer: "accept",
        reply: "已改",
      },
    ],
  };
  const mended = of(first, "甲局", { annualGoal: `${first.annualGoal}改了。` });
  await handInForms(join(later, "甲局.jibiao"), [mended, of(second, "甲局")], {
    previous: before,
    answered: sent,
  });
  await handInForms(join(later, "丙局.zip"), [of(third, "丙局")]);
  const news = [file(join(later, "甲局.jibiao")), file(join(later, "丙局.zip"))];
  expect(await bring(news)).toMatchObject({ came: 2, known: 0, refused: 0 });
  expect(await bring(news), "the same once more").toMatchObject({ came: 0, known: 2 });
  expect((await states()).toSorted()).toEqual(["丙局 received 1", "乙局 missing 0", "甲局 changed 2"]);
  const changed = (await state()).units.find(({ unit }) => unit === "甲局");
  expect(changed).toMatchObject({
    code: "001",
    changes: [{ kind: "changed", projectName: first.projectName }],
    answers: [{ remark: "偏低", answer: "accept", reply: "已改" }],
    packages: [{ stands: false }, { stands: true }],
  });

  const { file: list } = await client().collecting.missing({ year });
  const text = new TextDecoder().decode(unzipSync(new Uint8Array(await list.arrayBuffer()))["xl/sharedStrings.xml"]);
  expect(text).toContain("乙局");
  expect(text).not.toContain("丙局");
  const { file: summary, told } = await client().collecting.summary({ year });
  expect([summary.name, told]).toEqual(["2026年项目支出绩效目标汇总表.xlsx", []]);

  // What counts goes on into the tray, whole, and from there where the person says; until then the library has none of it.
  const packages = (await state()).units.flatMap((unit) => unit.packages.filter(({ stands }) => stands).map(({ id }) => id));
  await allEvents(await client().collecting.take({ packages }));
  const { forms } = await client().imports.tray();
  expect(forms.map(({ implementingUnit }) => implementingUnit).toSorted()).toEqual(["丙局", "甲局", "甲局"]);
  expect(await client().library.list()).toEqual([]);
  await allEvents(await client().imports.store({ choices: forms.map(({ id }) => ({ id, as: { kind: "new" as const } })) }));
  expect((await state()).units.flatMap((unit) => unit.forms.map(({ isTaken }) => isTaken))).toEqual([true, true, true]);
  const [stored] = await client().library.list();
  const { source } = await client().forms.open({ id: stored?.id ?? 0 });
  expect(source?.file).toMatch(/^(?:甲局\.jibiao|丙局\.zip)\/目标表\//);

  // What is in the library waits for a choice when it comes again, and is not replaced by itself.
  await allEvents(await client().collecting.take({ packages }));
  expect((await client().imports.tray()).forms.map(({ inLibrary }) => inLibrary.length)).toEqual([1, 1, 1]);
});

test("files that no manifest lists are gathered by unit, folders are packages, and who came twice is told until one is forgotten", async () => {
  const { client, bring, state } = host();
  const folder = temporaryFolder();
  await handInForms(join(folder, "甲局"), [of(first, "甲局")]);
  const zip = join(folder, "甲局.zip");
  await handInForms(zip, [of(second, "甲局"), of(third, "甲局")]);
  const inside = readdirSync(join(folder, "甲局"), { recursive: true, encoding: "utf8" }).filter((path) => /\./.test(path));
  const files = inside.map((path) => [`甲局/${path}`, readFileSync(join(folder, "甲局", path))] as const);
  expect(await bring(files)).toMatchObject({ came: 1, refused: 0 });
  const parts = unzipSync(readFileSync(zip));
  const loose = Object.entries(parts).filter(([path]) => path.startsWith("目标表/"));
  expect(await bring(loose.map(([path, bytes]) => [basename(path), bytes])), "of one unit").toMatchObject({ came: 1 });
  const [unit] = (await state()).units;
  expect(unit).toMatchObject({ state: "twice", packages: [{ name: "甲局", isLoose: false }, { isLoose: true }] });
  expect((await state()).total, "nobody knows which of them counts").toBe("0");

  await client().collecting.forget({ packages: [unit?.packages[1]?.id ?? 0], refused: [] });
  expect((await state()).units).toMatchObject([{ state: "received", packages: [{ name: "甲局" }] }]);
  expect((await state()).total).not.toBe("0");
});

test("a roster is made of last year's forms, and who is not on it is told", async () => {
  const libraryFile = temporaryLibraryFile();
  const library = openLibrary(libraryFile);
  library.forms.create(sampleForms.map((form) => of(form, "乙局", { year: year - 1 })));
  library.close();
  const { client, bring, state } = host(libraryFile);
  const folder = temporaryFolder();
  await handInForms(join(folder, "甲局.zip"), [of(first, "甲局")]);
  await bring([file(join(folder, "甲局.zip"))]);
  await client().collecting.setRoster({ year, from: { kind: "last-year" } });
  const { roster, units } = await state();
  expect(roster).toEqual({ source: "", units: 1, projects: 3 });
  expect(units).toMatchObject([
    { unit: "甲局", isUnexpected: true },
    { unit: "乙局", state: "missing", expected: 3, isUnexpected: false },
  ]);
  const bad = new File(["x"], "名单.csv");
  expect(await failure(client().collecting.setRoster({ year, from: { kind: "workbook", file: bad } }))).toMatchObject({
    subject: "名单.csv",
  });
  expect((await state()).roster, "what does not hold changes nothing").toEqual(roster);
  await client().collecting.setRoster({ year, from: { kind: "nobody" } });
  expect((await state()).units).toMatchObject([{ unit: "甲局", isUnexpected: false }]);
});

test("units are compared with each other", async () => {
  const { client, bring } = host();
  const folder = temporaryFolder();
  for (const unit of ["甲局", "乙局"]) await handInForms(join(folder, `${unit}.zip`), [of(first, unit)]);
  await bring(["甲局", "乙局"].map((unit) => file(join(folder, `${unit}.zip`))));
  const compared = (await allEvents(await client().collecting.across({ year }))).find((event) => event.kind === "compared");
  expect(compared?.findings.map(({ rule }) => rule)).toContain("r26");
});

test("who leaves in the middle keeps what came before, and closing waits for it", async () => {
  const { client, place, state } = host();
  for (const unit of ["甲局", "乙局"]) await handInForms(join(place, `${unit}.zip`), [of(first, unit)]);
  const token = (await client().places.choose({})).place?.place ?? "";
  let read = 0;
  for await (const event of await client().collecting.readPlace({ place: token })) {
    expect(event).toMatchObject({ kind: "reading", done: read, total: 2 });
    read += 1;
    if (read === 2) break;
  }
  expect((await state()).units).toHaveLength(1);
});
