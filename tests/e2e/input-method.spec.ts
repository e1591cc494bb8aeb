/**
 * Input methods fail programs in three ways: the first key arrives as a letter, the Enter that ends a composition leaves the cell, and
 * what is drawn meanwhile ends the composition. Each is tried in every place where the form is written into. One page serves them all,
 * with a form of its own for each.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { test as base, type Locator, type Page } from "@playwright/test";
import { openBackend, type Router } from "#backend/backend.ts";
import { startLoopbackHost } from "#electron/loopback/loopback-host.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { openEditor } from "./editor-page.ts";
import { enter, expect, putInLibrary } from "./fixtures.ts";
import { formsFile } from "./form-text.ts";
import { atCell, resultCell, tray, trayRow } from "./import-parts.ts";
import { startInputMethod, type InputMethod } from "./input-method.ts";
import { watchForFaults } from "./page-faults.ts";
import { dropFiles, formRow } from "./window-parts.ts";

interface Window {
  readonly page: Page;
  readonly method: InputMethod;
  /** Calls the same host, as another window does. */
  readonly client: RouterClient<Router>;
}

interface Place {
  readonly name: string;
  /** Brings the person there, at a form of this name. */
  readonly enter: (page: Page, project: string) => Promise<void>;
  /** What is written into, and the text it holds. */
  readonly field: (page: Page) => Locator;
  readonly text: string;
  /** What else shows that Enter did nothing. */
  readonly stayed: (page: Page) => Promise<void>;
  /** Changes in another window what is on screen beside the field. */
  readonly changeElsewhere: (window: Window) => Promise<void>;
  /** After Enter. */
  readonly written: (page: Page, text: string) => Promise<void>;
}

/** A form that is nobody's place. */
async function renameForm({ page, client }: Window): Promise<void> {
  const form = (await client.library.list()).find(({ projectName }) => projectName.startsWith("别的项目"));
  const { id, revision } = await client.forms.open({ id: form?.id ?? 0 });
  const text = `${form?.projectName}改`;
  const edits = [{ kind: "set-field" as const, field: "projectName" as const, text }];
  await client.forms.change({ id, revision, changes: [{ kind: "take", label: "", cause: "typed", edits }] });
  await expect(formRow(page, text)).toBeVisible();
}

const openField = (page: Page) => page.locator(".cell-editor.is-open textarea");

function cellOfForm(name: string, row: number, column: number, open: boolean): Place {
  return {
    name,
    async enter(page, project) {
      const editor = await openEditor(page, project);
      await editor.at(row, column).click();
      await expect(editor.grid.locator(".cell-editor textarea")).toBeFocused();
      if (open) await page.keyboard.press("F2");
    },
    field: openField,
    text: open ? "4期" : "",
    stayed: (page) => expect(page.locator(".form-grid td.current:visible")).toHaveAttribute("aria-colindex", String(column)),
    changeElsewhere: renameForm,
    async written(page, text) {
      const cell = page.locator(`.form-grid tr[aria-rowindex="${row}"] td[aria-colindex="${column}"]`);
      await page.keyboard.press("Enter");
      await expect(openField(page)).toHaveCount(0);
      await expect(cell).toHaveText(text);
    },
  };
}

const places: readonly Place[] = [
  cellOfForm("an empty cell that is selected", 20, 3, false),
  cellOfForm("a cell that is open", 14, 5, true),
  cellOfForm("a cell with text", 14, 5, false),
  cellOfForm("a merged cell", 12, 2, false),
  {
    name: "the find box",
    async enter(page, project) {
      const editor = await openEditor(page, project);
      await editor.at(1, 1).click();
      await page.keyboard.press("Control+f");
    },
    field: (page) => page.getByRole("search").getByRole("textbox").first(),
    text: "",
    // Enter goes to the next.
    stayed: (page) => expect(page.locator(".find-count")).toHaveText("1 / 2"),
    changeElsewhere: renameForm,
    async written(page, text) {
      await page.keyboard.press("Enter");
      await expect(page.getByRole("search").getByRole("textbox").first()).toHaveValue(text);
    },
  },
  {
    name: "a cell of the tray",
    async enter(page, project) {
      await page.getByRole("button", { name: /^待导入/ }).click();
      await trayRow(page, project).click();
      await resultCell(page, project).click();
      await expect(atCell(page)).toBeFocused();
    },
    field: atCell,
    text: "",
    stayed: (page) => expect(atCell(page)).toHaveClass(/is-editing/),
    async changeElsewhere({ page, client }) {
      const [first] = (await client.imports.tray()).forms;
      await client.imports.discard({ ids: [first?.id ?? 0] });
      await expect(trayRow(page, first?.projectName ?? "")).toHaveCount(0);
    },
    async written(page, text) {
      await page.keyboard.press("Enter");
      await expect(resultCell(page, text)).toBeVisible();
    },
  },
];

const faults = ["首键", "回车", "重画"] as const;
type Fault = (typeof faults)[number];
const nameOf = (place: Place, fault: Fault) => `输入法${places.indexOf(place) + 1}${fault}`;

const training = sampleForms[0] as Form;
const named = (projectName: string): Form => ({
  ...training,
  projectName,
  implementingUnit: "nihao一部",
  supervisingDepartment: "nihao二部",
});
const forms = places.flatMap((place) => faults.map((fault) => named(nameOf(place, fault))));

const test = base.extend<object, { window: Window }>({
  window: [
    async ({ browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "jibiao-ime-"));
      const libraryFile = join(folder, "library.sqlite");
      putInLibrary(libraryFile, [...forms, named("别的项目")]);
      const backend = openBackend({ libraryFile, host: "loopback", version: "0.0.0-test", samplesWhenNew: false });
      const host = await startLoopbackHost({ backend, windowFolder: join(import.meta.dirname, "../../dist/renderer") });
      const page = await browser.newPage();
      const seen = watchForFaults(page, new URL(host.url).origin);
      await enter(page, host.url);
      await dropFiles(page, formsFile("甲.txt", ...forms.slice(-faults.length)));
      await expect(tray(page).getByRole("option")).toHaveCount(faults.length);
      await page.keyboard.press("Escape");
      await expect(tray(page)).toBeHidden();
      await use({ page, method: await startInputMethod(page), client: createRouterClient(backend.router) });
      await page.close();
      await host.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
      expect(seen, "faults of the page").toEqual([]);
    },
    { scope: "worker" },
  ],
});

// In order, in one page; where one fails, the next one starts a page of its own.
test.describe.configure({ mode: "default" });

for (const place of places) {
  const { name, text, written } = place;
  const begin = async ({ page, method }: Window, fault: Fault) => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await place.enter(page, nameOf(place, fault));
    await method.ended();
    return place.field(page);
  };

  test(`${name}: the first key is no letter`, async ({ window }) => {
    const { page, method } = window;
    const field = await begin(window, "首键");
    await method.compose("nihao");
    await expect(field).toHaveValue(`${text}nihao`);
    await method.choose("你好");
    await expect(field).toHaveValue(`${text}你好`);
    expect(await method.ended()).toEqual(["你好"]);
    await written(page, `${text}你好`);
  });

  test(`${name}: the Enter that ends a composition stays there`, async ({ window }) => {
    const { page, method } = window;
    const field = await begin(window, "回车");
    await method.compose("ni");
    await method.enter("ni", "while composing");
    await place.stayed(page);
    await method.compose("hao");
    await method.enter("hao", "afterwards");
    await place.stayed(page);
    await expect(field).toBeFocused();
    await method.compose("a");
    await method.choose("啊");
    await expect(field).toHaveValue(`${text}nihao啊`);
    await written(page, `${text}nihao啊`);
  });

  test(`${name}: what is drawn meanwhile does not end the composition`, async ({ window }) => {
    const { page, method } = window;
    const field = await begin(window, "重画");
    await method.compose("ni");
    await page.setViewportSize({ width: 1100, height: 640 });
    await place.changeElsewhere(window);
    await page.setViewportSize({ width: 1280, height: 720 });
    await method.compose("hao", "ni");
    await expect(field).toHaveValue(`${text}nihao`);
    expect(await method.ended()).toEqual([]);
    await method.choose("你好");
    expect(await method.ended()).toEqual(["你好"]);
    await written(page, `${text}你好`);
  });
}
