/** The tray on its own: what the contract's tests cannot see from a window. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openLibrary } from "#backend/store/library.ts";
import { unpack } from "#backend/store/packed.ts";
import { trayEntry, type TrayEntry } from "#backend/store/tray-entry.ts";
import type { StoreChoice } from "#shared/api/imports.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { sheetSchema } from "#shared/sheet/sheet-schema.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { step } from "../helpers/take-step.ts";

const excerpt: Sheet = {
  rowCount: 1,
  columnCount: 1,
  cells: [{ row: 0, column: 0, text: "项目名称" }],
  merges: [],
  origin: "grid",
};

function recognized(projectName: string, changes: Partial<Recognized> = {}): Recognized {
  const form = formWith([row("数量指标", "期数", "4期"), row("质量指标", "")], { projectName });
  return { form, notes: [], unplaced: [], line: 3, page: 2, origins: {}, ...changes };
}

function entry(path: string, ...forms: Recognized[]): TrayEntry {
  const read = forms.map((form) => ({ sheet: "表一", recognized: form, excerpt }));
  return trayEntry({ path, hash: "00ff", outcome: { kind: "read", reading: { forms: read, others: [] } } });
}

const file = (path: string) => ({ path, size: 10, modified: 5 });
const failed = trayEntry({
  path: "包.zip/坏.xlsx",
  hash: "",
  outcome: { kind: "failed", error: { code: "file-damaged", subject: "包.zip/坏.xlsx", detail: "" } },
});

test("a list shows what each form is and what was met in reading it", () => {
  const { tray, forms } = openTestLibrary();
  const where = { row: 1, column: 2, page: 2 };
  const noted = recognized("培训费", {
    notes: [
      { code: "label-joined", message: "一", where },
      { code: "sum-disagrees", message: "二", where },
      { code: "field-missing", message: "三", where },
    ],
    unplaced: [{ text: "来历不明", where }],
  });
  const [known] = forms.create([noted.form]);
  expect(tray.put(file("表.pdf"), [entry("表.pdf", noted)])).toEqual({
    files: [{ id: 1, path: "表.pdf", others: [] }],
    forms: [
      {
        id: 1,
        source: { file: "表.pdf", hash: "00ff", sheet: "表一", line: 3, page: 2 },
        year: 2026,
        implementingUnit: "",
        projectName: "培训费",
        projectTotal: "0",
        moneyUnit: "万元",
        indicatorCount: 1,
        attention: 2,
        repairs: 1,
        unplaced: 1,
        hidden: false,
        corrected: false,
        revision: 0,
        inLibrary: [known],
      },
    ],
  });
  forms.remove([known ?? 0]);
  expect(tray.list().forms[0]?.inLibrary).toEqual([]);
});

test("a file stays as long as one of its forms, or a part that could not be read", () => {
  const { tray } = openTestLibrary();
  const { forms: plain } = tray.put(file("甲.xlsx"), [entry("甲.xlsx", recognized("一"), recognized("二"))]);
  const { forms: inZip } = tray.put(file("包.zip"), [entry("包.zip/乙.xlsx", recognized("三")), failed]);
  tray.discard([plain[0]?.id ?? 0, inZip[0]?.id ?? 0]);
  expect(tray.missing([file("甲.xlsx"), file("包.zip"), file("丙.xlsx")])).toEqual([2]);
  tray.discard([plain[1]?.id ?? 0]);
  expect(tray.missing([file("甲.xlsx"), file("包.zip")])).toEqual([0]);
  expect(tray.list().files.map(({ path }) => path)).toEqual(["包.zip/乙.xlsx", "包.zip/坏.xlsx"]);
});

test("what is told of a file can be taken away alone: its forms stay, and a file with nothing else leaves", () => {
  const { tray } = openTestLibrary();
  const { files } = tray.put(file("包.zip"), [entry("包.zip/好.xlsx", recognized("一")), failed]);
  tray.discard(undefined, [files[1]?.id ?? 0]);
  expect(tray.list().files.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(tray.list().forms).toHaveLength(1);
  const alone = tray.put(file("坏.xlsx"), [failed]).files;
  tray.discard(
    undefined,
    alone.map(({ id }) => id),
  );
  expect(tray.list().files.map(({ path }) => path)).toEqual(["包.zip/好.xlsx", "包.zip/坏.xlsx"]);
  expect(tray.missing([file("坏.xlsx")])).toEqual([0]);
});

test("a file counts as the same only with its size and time", () => {
  const { tray } = openTestLibrary();
  tray.put(file("甲.xlsx"), [entry("甲.xlsx", recognized("一"))]);
  const others = [{ ...file("甲.xlsx"), size: 11 }, { ...file("甲.xlsx"), modified: 6 }, file("乙/甲.xlsx")];
  expect(tray.missing([file("甲.xlsx"), ...others])).toEqual([1, 2, 3]);
});

test("storing a file fails as a whole", () => {
  const { tray, forms } = openTestLibrary();
  const [a, b] = tray.put(file("甲.xlsx"), [entry("甲.xlsx", recognized("一"), recognized("二"))]).forms;
  const choices = [
    { id: a?.id ?? 0, as: { kind: "new" as const } },
    { id: b?.id ?? 0, as: { kind: "replace" as const, form: 99 } },
  ];
  expect(() => [...tray.store(choices)]).toThrow(expect.objectContaining({ code: "form-missing" }));
  expect(forms.list()).toEqual([]);
  expect(tray.list().forms).toHaveLength(2);
});

test("the rows of the source go with a form into the library, and are replaced with it", () => {
  const { tray, forms } = openTestLibrary();
  const store = (path: string, as: { kind: "new" } | { kind: "replace"; form: number }) => {
    const [form] = tray.put(file(path), [
      entry(path, recognized("一", { origins: { projectName: [{ row: 3, column: 1 }] } })),
    ]).forms;
    const [event] = [...tray.store([{ id: form?.id ?? 0, as }])];
    return event?.stored[0]?.form ?? 0;
  };
  const id = store("甲.xlsx", { kind: "new" });
  expect(forms.source(id)).toMatchObject({
    source: { file: "甲.xlsx", page: 2 },
    excerpt,
    origins: { projectName: [{ row: 3 }] },
  });
  expect(store("乙.xlsx", { kind: "replace", form: id })).toBe(id);
  expect(forms.source(id)).toMatchObject({ source: { file: "乙.xlsx" } });
  const copy = forms.duplicate(id);
  expect(() => forms.source(copy)).toThrow(expect.objectContaining({ code: "version-missing" }));
});

test("storing is undone: what was new leaves the library, what was replaced is as it was, and all of it waits again", () => {
  const { tray, forms } = openTestLibrary();
  const written = forms.create([recognized("二").form])[0] ?? 0;
  const store = (...choices: StoreChoice[]) => [...tray.store(choices)].flatMap(({ stored }) => stored);
  const put = (path: string, ...read: Recognized[]) => tray.put(file(path), [entry(path, ...read)]).forms.map(({ id }) => id);
  const [first = 0, second = 0] = put("甲.xlsx", recognized("一"), recognized("二"));
  const edit: Edit = { kind: "set-field", field: "annualGoal", text: "更正过的目标" };
  for (const id of [first, second]) tray.correct(id, 0, { kind: "take", label: "输入", edits: [edit] });
  const before = [tray.list(), tray.open(first), tray.open(second).recognized];

  const replace = { kind: "replace", form: written } as const;
  const [one] = store({ id: first, as: { kind: "new" } }, { id: second, as: replace });
  expect([tray.list(), tray.missing([file("甲.xlsx")])]).toEqual([{ files: [], forms: [] }, [0]]);
  expect(forms.form(written).annualGoal).toBe("更正过的目标");
  expect(tray.unstore([first, second])).toEqual([
    { tray: second, form: written },
    { tray: first, form: one?.form },
  ]);
  expect([tray.list(), tray.open(first), tray.open(second).recognized]).toEqual(before);
  // With what was corrected, which can still be undone.
  tray.correct(first, 1, { kind: "undo" });
  tray.correct(first, 2, { kind: "redo" });
  expect(tray.missing([file("甲.xlsx")])).toEqual([]);
  expect(forms.list().map(({ id }) => id)).toEqual([written]);
  expect(forms.form(written)).toEqual(recognized("二").form);
  expect(() => forms.source(written)).toThrow(expect.objectContaining({ code: "version-missing" }));
  expect(tray.unstore([first, second])).toEqual([]);

  // Over an imported form, twice: the source comes back too.
  store({ id: second, as: replace });
  const [third = 0, fourth = 0] = put("乙.xlsx", recognized("二", { line: 5 }), recognized("二", { line: 9 }));
  store({ id: third, as: replace }, { id: fourth, as: replace });
  expect(forms.source(written).source).toMatchObject({ file: "乙.xlsx", line: 9 });
  expect(tray.unstore([third, fourth]).map((back) => back.tray)).toEqual([fourth, third]);
  expect(forms.source(written)).toMatchObject({ source: { file: "甲.xlsx" }, excerpt });
  expect(tray.unstore([second])).toEqual([]);
});

test("what was changed in the library since it was stored, or read again, stays there", () => {
  const { tray, forms, journal } = openTestLibrary();
  const files = ["甲.xlsx", "乙.xlsx", "丙.xlsx"];
  const ids = files.flatMap((path) => tray.put(file(path), [entry(path, recognized(path))]).forms.map(({ id }) => id));
  const choices = ids.map((id) => ({ id, as: { kind: "new" as const } }));
  const [changed, , third] = [...tray.store(choices)].flatMap(({ stored }) => stored);
  journal.change(changed?.form ?? 0, 1, [step([{ kind: "set-field", field: "annualGoal", text: "存入后改的" }])]);
  tray.put(file("乙.xlsx"), [entry("乙.xlsx", recognized("乙.xlsx"))]);
  expect(tray.unstore(ids)).toEqual([third]);
  expect(forms.list().map(({ projectName }) => projectName)).toEqual(["甲.xlsx", "乙.xlsx"]);
  expect(tray.list().forms.map(({ projectName }) => projectName)).toEqual(["丙.xlsx", "乙.xlsx"]);
});

test("a form of the tray that is damaged says so, and the others are there", () => {
  const path = temporaryLibraryFile();
  const library = openLibrary(path);
  const { forms } = library.tray.put(file("甲.xlsx"), [entry("甲.xlsx", recognized("一"), recognized("二"))]);
  library.close();
  const database = new Database(path);
  database.prepare("UPDATE tray_form SET recognized = x'00ff' WHERE id = ?").run(forms[0]?.id);
  database.close();

  const reopened = openLibrary(path);
  expect(() => reopened.tray.open(forms[0]?.id ?? 0)).toThrow(expect.objectContaining({ code: "form-damaged", subject: "一" }));
  expect(reopened.tray.open(forms[1]?.id ?? 0).recognized.form.projectName).toBe("二");
  reopened.close();
});

test("what is packed is checked when it is unpacked", () => {
  const [{ excerpt: packed } = {}] = entry("甲.xlsx", recognized("一")).forms;
  expect(unpack(packed ?? new Uint8Array(), sheetSchema)).toEqual(excerpt);
  const [{ recognized: other } = { recognized: new Uint8Array() }] = entry("甲.xlsx", recognized("一")).forms;
  expect(() => unpack(other, sheetSchema)).toThrow("rowCount");
});
