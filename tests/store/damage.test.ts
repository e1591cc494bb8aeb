/**
 * A bad disk: single bits of a library file are turned over, wherever something is written. What is then read is what was written, or the fault is
 * named: the library is refused, the form fails as damaged, or the check that runs in the background lists it. Never other content.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { AppError } from "#shared/api/app-error.ts";
import type { Form } from "#shared/form/form.ts";
import { libraryFailure } from "#backend/store/library-failure.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { step } from "../helpers/take-step.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const flips = 400;
const goal = (text: string) => step([{ kind: "set-field", field: "annualGoal", text }]);

/** What a person sees of a library, piece by piece; every piece belongs to a form. */
type Seen = ReadonlyMap<string, { readonly id: number; readonly project: string; readonly content: string }>;

/** Forms with every kind of past: steps done, undone and dropped, versions, sources, one in the trash. */
function fill({ forms, journal, versions }: Library): void {
  const source = { file: "去年.xlsx", hash: "00ff" };
  const ids = ["培训费", "维修费", "水电费"].map((projectName, index) => {
    const form = formWith([row("数量指标", "期数", "4期"), row("质量指标", "合格率", "≥95%")], { projectName });
    const recognized = { form, notes: [], unplaced: [{ text: "附件", where: { row: 1, column: 1 } }], line: 1, origins: {} };
    const [id = 0] = index === 0 ? forms.create([form]) : forms.storeImported([{ source, recognized }]);
    const texts = Array.from({ length: 5 }, (_, n) => goal(`${projectName}第${n}稿：保证业务正常开展。`.repeat(8)));
    texts.forEach((change, n) => journal.change(id, n + 1, [change]));
    versions.name(id, "送审稿");
    journal.change(id, 6, [{ kind: "undo" }, { kind: "undo" }, goal("改写"), goal("再改写"), goal("又改写"), { kind: "undo" }]);
    return id;
  });
  forms.remove(ids.slice(2));
}

function look(library: Library, withRemoved: readonly { readonly id: number; readonly projectName: string }[]): Seen {
  const { forms, history, versions, trash } = library;
  const seen = new Map<string, { id: number; project: string; content: string }>();
  const see = (what: string, { id, projectName }: { id: number; projectName: string }, read: () => unknown) => {
    seen.set(`${what} ${id}`, { id, project: projectName, content: readOr(read) });
  };
  for (const listed of forms.list()) see("listed", listed, () => listed);
  for (const listed of trash.list()) see("removed", listed, () => listed);
  for (const one of withRemoved) {
    see("open", one, () => forms.open(one.id));
    see("past", one, () => history.past(one.id));
    for (const version of attemptList(() => versions.list(one.id))) {
      see(`version ${version.id}`, one, () => versions.read(one.id, version.id));
    }
    for (const entry of attemptList(() => history.past(one.id).entries)) {
      if (entry.kind === "step") see(`step ${entry.id}`, one, () => history.formAt(one.id, entry.id));
    }
    see("source", one, () => forms.source(one.id));
  }
  return seen;
}

const fault = "fault: ";

/** @throws where it fails in a way that has no name. */
function readOr(read: () => unknown): string {
  try {
    // When a form was saved last is nothing a person wrote, and has no checksum.
    return JSON.stringify(read(), (key, value: unknown) => (key === "savedAt" ? undefined : value));
  } catch (error) {
    const failure = libraryFailure(error, "");
    if (failure instanceof AppError) return fault + failure.code;
    throw error;
  }
}

function attemptList<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (libraryFailure(error, "") instanceof AppError) return [];
    throw error;
  }
}

describe("a library file with one bit turned over", () => {
  const file = temporaryLibraryFile(() => {});
  let sound: Buffer;
  /** Most of a small library is room that nothing was written to yet. */
  let written: readonly number[];
  let truth: Seen;
  let everyForm: { id: number; projectName: string }[];

  beforeAll(() => {
    const library = openLibrary(file, { now: () => 1_700_000_000_000 });
    fill(library);
    everyForm = [...library.forms.list(), ...library.trash.list()].map(({ id, projectName }) => ({ id, projectName }));
    truth = look(library, everyForm);
    library.close();
    sound = readFileSync(file);
    written = [...sound.keys()].filter((at) => sound[at] !== 0);
  });

  test(`shows what was written or names the fault, ${flips} times`, () => {
    const random = seededRandom(8);
    const told = { refused: 0, named: 0, repaired: 0, same: 0 };
    for (let round = 0; round < flips; round += 1) {
      const at = written[Math.floor(random() * written.length)] ?? 0;
      const bit = Math.floor(random() * 8);
      const bytes = Buffer.from(sound);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
      for (const part of ["-wal", "-shm"]) rmSync(file + part, { force: true });
      writeFileSync(file, bytes);
      told[inspect(`byte ${at}, bit ${bit}`)] += 1;
    }
    // The test is worth something only where all of it happens.
    expect(Object.values(told).every((count) => count > 0)).toBe(true);
  });

  function inspect(where: string): "refused" | "named" | "repaired" | "same" {
    let library: Library | undefined;
    try {
      library = openLibrary(file);
      return compare(library, where);
    } catch (error) {
      if (libraryFailure(error, file) instanceof AppError) return "refused";
      throw error;
    } finally {
      library?.close();
    }
  }

  function compare(library: Library, where: string): "named" | "repaired" | "same" {
    const damaged = [...library.check.ids()].flatMap((id) => library.check.check(id).damaged ?? []);
    const isNamed = ({ id, project }: { id: number; project: string }) =>
      damaged.some((form) => form.id === id || form.projectName === project);
    const seen = look(library, everyForm);
    for (const [what, { content, ...one }] of truth) {
      const now = seen.get(what)?.content;
      if (now === content || now?.startsWith(fault) || isNamed(one)) continue;
      expect(`${where}, ${what}: ${now}`).toBe(`${where}, ${what}: ${content}`);
    }
    const unknown = [...seen].filter(([what, one]) => !truth.has(what) && !isNamed(one));
    expect(unknown.map(([what]) => `${where}: ${what}`)).toEqual([]);
    if (damaged.length === 0) return "same";
    const form = damaged.find(({ parts, removed }) => parts.includes("content") && !removed);
    const known = form && truth.get(`open ${form.id}`);
    if (!form || !known || known.content.startsWith(fault)) return "named";
    const { lost } = library.repair.repair(form.id);
    const repaired = { where, lost, form: library.forms.form(form.id) };
    expect(repaired).toEqual({ where, lost: 0, form: (JSON.parse(known.content) as { form: Form }).form });
    return "repaired";
  }
});

describe("a damaged form", () => {
  const vandalize = (file: string, sql: string) => {
    const vandal = new Database(file);
    vandal.exec(sql);
    vandal.close();
  };
  const edited = () => {
    const library = openTestLibrary();
    const [id = 0] = library.forms.create([formWith([], { projectName: "培训费", annualGoal: "零" })]);
    for (const [index, text] of ["一", "二", "三"].entries()) library.journal.change(id, index + 1, [goal(text)]);
    return { library, id, damaged: () => library.check.check(id).damaged };
  };

  test("comes back with its last step, which is undone like any other", () => {
    const { library, id, damaged } = edited();
    vandalize(library.file, "UPDATE form SET document = replace(document, '三', '叁')");
    expect(() => library.forms.open(id)).toThrow(expect.objectContaining({ code: "form-damaged", subject: "培训费" }));
    expect(damaged()).toEqual({ id, projectName: "培训费", removed: false, parts: ["content"] });
    expect(library.repair.repair(id)).toMatchObject({ revision: 5, lost: 0 });
    expect(damaged()).toBeUndefined();
    expect(library.forms.open(id).history.done.at(-1)).toMatchObject({ cause: "recovered" });
    library.journal.change(id, 5, [{ kind: "undo" }, { kind: "undo" }]);
    expect(library.forms.form(id).annualGoal).toBe("二");
  });

  test("comes back with the last step that can be proved, and says how many are lost", () => {
    const { library, id } = edited();
    vandalize(library.file, "UPDATE form SET document = '{'; UPDATE step SET label = 'x' WHERE id = 2");
    expect(library.repair.repair(id)).toMatchObject({ lost: 2 });
    expect(library.forms.form(id).annualGoal).toBe("一");
    const { revision } = library.forms.open(id);
    library.journal.change(id, revision, [{ kind: "undo" }, { kind: "undo" }]);
    expect(library.forms.form(id).annualGoal).toBe("零");
  });

  test("comes back from a version where the steps are gone, and fails as damaged where nothing is sound", () => {
    const { library, id } = edited();
    library.versions.name(id, "送审稿");
    vandalize(library.file, "UPDATE form SET document = '{'; DELETE FROM step");
    expect(library.repair.repair(id).lost).toBe(0);
    expect(library.forms.form(id).annualGoal).toBe("三");
    vandalize(library.file, "UPDATE form SET document = '{'; UPDATE version SET name = 'x'");
    expect(() => library.repair.repair(id)).toThrow(expect.objectContaining({ code: "form-damaged" }));
  });

  test("can still be replaced by an import", () => {
    const { library, id } = edited();
    vandalize(library.file, "UPDATE form SET document = '{'; UPDATE version SET name = 'x'");
    const recognized = { form: formWith([], { annualGoal: "导入的" }), notes: [], unplaced: [], line: 1, origins: {} };
    library.forms.replaceByImported(id, { source: { file: "表.xlsx", hash: "00" }, recognized });
    expect(library.forms.form(id).annualGoal).toBe("导入的");
  });

  test("loses a source that is damaged, and nothing else; a sound form stays as it is", () => {
    const library = openTestLibrary();
    const form = formWith([], { annualGoal: "导入的" });
    const recognized = { form, notes: [], unplaced: [], line: 1, origins: {} };
    const [id = 0] = library.forms.storeImported([{ source: { file: "表.xlsx", hash: "00" }, recognized }]);
    const before = library.forms.open(id);
    expect(library.repair.repair(id)).toMatchObject({ revision: 1, lost: 0 });
    expect(library.forms.open(id)).toEqual(before);
    vandalize(library.file, "UPDATE source SET file = '别的.xlsx'");
    expect(() => library.forms.open(id)).toThrow(expect.objectContaining({ code: "form-damaged" }));
    library.repair.repair(id);
    expect(library.forms.open(id)).toMatchObject({ form, revision: 1 });
    expect(library.forms.open(id)).not.toHaveProperty("source");
  });

  test("in the lists alone is mended by what the form says", () => {
    const { library, id } = edited();
    vandalize(library.file, "UPDATE form SET project_name = '别的', project_total = '99'");
    expect(library.check.check(id)).toEqual({ damaged: undefined, mended: true });
    expect(library.forms.summary(id)).toMatchObject({ projectName: "培训费", projectTotal: "0" });
    expect(library.check.check(id).mended).toBe(false);
  });

  test("keeps a damaged step from being undone, and what was done after it from nothing", () => {
    const { library, id, damaged } = edited();
    vandalize(library.file, "UPDATE step SET label = 'x' WHERE id = 2");
    expect(damaged()?.parts).toEqual(["steps"]);
    const { history, form } = library.forms.open(id);
    expect([history.done.length, history.more, form.annualGoal]).toEqual([1, false, "三"]);
    expect(library.history.formAt(id, 2).annualGoal).toBe("二");
    expect(() => library.history.formAt(id, 1)).toThrow(expect.objectContaining({ code: "form-damaged" }));
  });
});
