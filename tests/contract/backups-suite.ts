/** What a window may rely on of backups: made, listed, looked at and restored. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sampleForms } from "#shared/samples/samples.ts";
import { allEvents, anyForm, failure, goal, jsonFile, readFiles, sample, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";
import { step } from "../helpers/take-step.ts";

export function describeBackups(transport: string, connect: Connect): void {
  describe(`backups over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    test("one made by hand is in the list, and every window hears of it", async () => {
      expect((await client.backups.list()).backups).toEqual([]);
      const events = await (await host.window()).library.watch();
      const made = await client.backups.make();
      expect(made).toMatchObject({ reason: "hand", forms: sampleForms.length });
      const { backups, folder } = await client.backups.list();
      expect(backups).toEqual([made]);
      expect(folder).toMatch(/library\.backups$/);
      for await (const { kind } of events) if (kind === "backups") break;
    });

    test("what would be missing is told by name: what came since, and what was changed since", async () => {
      const { name } = await client.backups.make();
      const same = {
        forms: 3,
        unreadable: 0,
        compared: "wholly",
        gone: { total: 0, forms: [] },
        older: { total: 0, forms: [] },
      };
      expect(await client.backups.missing({ backup: name })).toEqual(same);
      const [id, revision] = await anyForm(client);
      await client.forms.change({ id, revision, changes: [step([goal("后来改的")])] });
      await client.forms.create({ template: "ningxia-2026", year: 2027 });
      const { projectName } = (await client.forms.open({ id })).form;
      expect(await client.backups.missing({ backup: name })).toMatchObject({
        gone: { total: 1, forms: [{ year: 2027 }] },
        older: { total: 1, forms: [{ projectName }] },
      });
    });

    test("restoring brings back what was, keeps what is, and every window is told", async () => {
      const before = await client.library.list();
      const { name } = await client.backups.make();
      const [id, revision] = await anyForm(client);
      await client.forms.change({ id, revision, changes: [step([goal("后来改的")])] });
      const events = await (await host.window()).library.watch();
      await client.backups.restore({ backup: name });
      for await (const { kind } of events) if (kind === "library") break;
      const projects = (list: typeof before) => list.map(({ projectName, savedAt }) => [projectName, savedAt]);
      expect(projects(await client.library.list())).toEqual(projects(before));
      const { backups } = await client.backups.list();
      expect(backups.map(({ reason }) => reason)).toEqual(["before-restore", "hand"]);

      // And back again.
      await client.backups.restore({ backup: backups[0]?.name ?? "" });
      expect((await client.forms.open({ id })).form.annualGoal).toBe("后来改的");
      // Work goes on.
      const opened = await client.forms.open({ id });
      await client.forms.change({ id, revision: opened.revision, changes: [step([goal("再改")])] });
      await host.restart();
      client = await host.window();
      expect((await client.forms.open({ id })).form.annualGoal).toBe("再改");
    });

    test("storing an import is preceded by a backup, unless the latest holds everything", async () => {
      await readFiles(client, jsonFile("去年.json", sample()));
      const [first] = (await client.imports.tray()).forms;
      await allEvents(await client.imports.store({ choices: [{ id: first?.id ?? 0, as: { kind: "new" } }] }));
      const { backups } = await client.backups.list();
      expect(backups).toEqual([expect.objectContaining({ reason: "before-import", forms: sampleForms.length })]);
      await allEvents(await client.imports.store({ choices: [] }));
      expect((await client.backups.list()).backups).toHaveLength(2);
      await allEvents(await client.imports.store({ choices: [] }));
      expect((await client.backups.list()).backups).toHaveLength(2);
    });

    test("an import goes on where its backup cannot be made, and the list says why", async () => {
      const { folder } = await client.backups.list();
      writeFileSync(folder, "a file where the folder should be");
      await readFiles(client, jsonFile("去年.json", sample()));
      const [first] = (await client.imports.tray()).forms;
      const stored = await allEvents(await client.imports.store({ choices: [{ id: first?.id ?? 0, as: { kind: "new" } }] }));
      expect(stored).toMatchObject([{ stored: [{ tray: first?.id }] }]);
      expect((await client.backups.list()).problem).toMatchObject({ code: "write-not-a-folder", subject: folder });
      expect(await failure(client.backups.make())).toMatchObject({ code: "write-not-a-folder", subject: folder });
    });

    test("one that is not in the list, or no longer whole, replaces nothing", async () => {
      const made = await client.backups.make();
      // What the background has found out meanwhile is not of the forms.
      const stored = async () =>
        (await client.library.list()).map(({ id, projectName, savedAt }) => [id, projectName, savedAt]);
      const before = await stored();
      for (const backup of ["没有.sqlite", "../library.sqlite", `../library.backups/${made.name}`]) {
        expect(await failure(client.backups.restore({ backup }))).toMatchObject({ code: "backup-missing" });
        expect(await failure(client.backups.missing({ backup }))).toMatchObject({ code: "backup-missing" });
      }
      const { folder } = await client.backups.list();
      writeFileSync(join(folder, made.name), Buffer.alloc(8192, 1));
      expect(await failure(client.backups.restore({ backup: made.name }))).toMatchObject({ code: "library-foreign" });
      expect(await stored()).toEqual(before);
    });
  });
}
