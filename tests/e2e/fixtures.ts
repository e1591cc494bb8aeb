/**
 * What every end-to-end spec starts from: a fresh library on a host of its own, and a page that was let in through the one-time link.
 * A spec fails by itself when the page logs an error, throws, or asks for anything outside its own address.
 *
 * `import { expect, shot, test } from "./fixtures.ts"`. Options, by `test.use({ … })`: `seed` (forms the library begins with).
 * In the project `electron` the same page is the window of the program itself, on the same library file.
 * Fixtures: `page` (the window, opened), `client` (calls the same host), `origin`, `libraryFile`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { expect, test as base, type Page } from "@playwright/test";
import { openBackend, type Backend, type Router } from "#backend/backend.ts";
import { openLibrary } from "#backend/store/library.ts";
import { startLoopbackHost, type LoopbackHost } from "#electron/loopback/loopback-host.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { startElectron } from "./electron-program.ts";
import { watchForFaults } from "./page-faults.ts";

export { expect };

export interface LibraryFixtures {
  /** Which host shows the window; set by the project. */
  host: "browser" | "electron";
  /** Forms the library holds when the window opens; the three samples unless told otherwise. */
  seed: readonly Form[];
  libraryFile: string;
  backend: Backend;
  /** The same backend without the window, to arrange and to check. */
  client: RouterClient<Router>;
  loopback: LoopbackHost;
  /** One-time link that opens the window. */
  link: string;
  /** Faults of the page that the spec expects and looks at itself. */
  expectedFaults: RegExp[];
}

export const test = base.extend<LibraryFixtures>({
  seed: [sampleForms, { option: true }],
  expectedFaults: [[], { option: true }],
  host: ["browser", { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
  libraryFile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "jibiao-e2e-"));
    await use(join(folder, "library.sqlite"));
    rmSync(folder, { recursive: true, force: true });
  },

  backend: async ({ libraryFile, seed }, use) => {
    putInLibrary(libraryFile, seed);
    const backend = openBackend({ libraryFile, host: "loopback", version: "0.0.0-test", samplesWhenNew: false });
    await use(backend);
    await backend.close();
  },

  client: async ({ backend }, use) => {
    await use(createRouterClient(backend.router));
  },

  loopback: async ({ backend }, use) => {
    const host = await startLoopbackHost({ backend, windowFolder: join(import.meta.dirname, "../../dist/renderer") });
    await use(host);
    await host.close();
  },

  link: async ({ loopback }, use) => {
    await use(loopback.url);
  },

  page: async ({ page: tab, context, host, libraryFile, link, expectedFaults }, use) => {
    await context.addInitScript(keepMessages);
    const program = host === "electron" ? await startElectron(libraryFile) : undefined;
    const page = program ? await program.firstWindow() : tab;
    const faults = watchForFaults(page, program ? "app://jibiao" : new URL(link).origin);
    if (!program) await enter(page, link);
    await use(page);
    await program?.close();
    const unexpected = faults.filter((fault) => !expectedFaults.some((expected) => expected.test(fault)));
    expect(unexpected, "faults of the page").toEqual([]);
  },
});

/** Opens the window by a link that was not used yet. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.waitForURL(`${new URL(link).origin}/`);
}

/** Before the program opens the library, and without reading files, which takes a process of its own. */
export function putInLibrary(libraryFile: string, seed: readonly Form[]): void {
  const library = openLibrary(libraryFile);
  const source = { file: "种子.json", hash: "" };
  library.forms.storeImported(
    seed.map((form) => ({ source, recognized: { form, notes: [], unplaced: [], line: 1, origins: {} } })),
  );
  library.close();
}

/** Messages that go by themselves, after more than five seconds, wait for a machine that is slow to look at them. */
function keepMessages(): void {
  const inTime = window.setTimeout.bind(window);
  window.setTimeout = ((run: () => void, delay = 0) =>
    inTime(run, delay > 5000 ? delay * 20 : delay)) as typeof window.setTimeout;
}

/** A screenshot kept as test-results/screens/NAME.png. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: join(import.meta.dirname, "../../test-results/screens", `${name}.png`),
    animations: "disabled",
  });
}
