/**
 * The built Electron program through the stand-in (tests/helpers/electron-stand-in): that it starts, talks to its backend, holds its
 * window to its own address, and closes without losing anything.
 */
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRouterClient } from "@orpc/server";
import { beforeAll, describe, expect, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { buildElectron } from "../../build/scripts/build-electron.ts";
import { buildWindow } from "../../build/scripts/build-window.ts";
import { runShell, type Shell } from "../helpers/electron-stand-in/run-shell.ts";
import { sample } from "../contract/contract-calls.ts";
import { handInForms } from "../helpers/packages.ts";
import { isRunning } from "../helpers/is-running.ts";
import { temporaryFolder } from "../helpers/temporary-files.ts";

// What Vitest alone is started for may have changed since the last build: a window of yesterday fails for nothing that one sees.
beforeAll(async () => {
  await buildWindow({ onlyIfStale: true });
  await buildElectron({ onlyIfStale: true });
});

type WhenOver = (end: () => void) => void;

function start(folder: string, whenOver: WhenOver, library = "library.sqlite", args: readonly string[] = []): Shell {
  const shell = runShell({ JIBIAO_LIBRARY: join(folder, library), STAND_IN_USER_DATA: folder }, undefined, args);
  whenOver(() => shell.kill());
  return shell;
}

/** Until the form it begins with is open: what is clicked before loses the focus to it. */
async function started(folder: string, whenOver: WhenOver): Promise<Shell> {
  const shell = start(folder, whenOver);
  await shell.shown;
  await shell.call("see", "[data-saving=saved]");
  return shell;
}

describe("a program that goes on running", () => {
  let folder: string;
  let shell: Shell;
  const ends: (() => void)[] = [];

  beforeAll(async () => {
    const whenOver: WhenOver = (end) => void ends.unshift(end);
    folder = temporaryFolder(whenOver);
    shell = await started(folder, whenOver);
    return () => ends.forEach((end) => end());
  });

  test("the first start shows the library with its samples, read over the message port", async () => {
    const text = () => shell.inPage(() => document.body.innerText);
    await expect.poll(text).toContain("业务培训经费（示例）");
    expect(await text()).toContain("档案库房消防设备更新（示例）");
  });

  test("the window is sandboxed and sees nothing of Node or Electron", async () => {
    const { webPreferences } = await shell.call("recorded");
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    const never = ["allowRunningInsecureContent", "experimentalFeatures", "enableBlinkFeatures", "nodeIntegrationInSubFrames"];
    expect(never.filter((name) => name in webPreferences)).toEqual([]);
    expect(
      await shell.inPage(() => ["require", "process", "module", "ipcRenderer"].filter((name) => name in globalThis)),
    ).toEqual([]);
  });

  test("no script but the program's own runs, and nothing outside its address is reached", async () => {
    const blocked = await shell.inPage(async () => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violations.push(effectiveDirective));
      const inline = document.createElement("script");
      inline.textContent = "globalThis.inlineScriptRan = true";
      document.body.append(inline);
      const image = new Image();
      image.src = "https://example.com/pixel.png";
      const fetched = await fetch("https://example.com/").catch(() => "refused");
      while (violations.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
      return { violations: violations.toSorted(), fetched, ran: "inlineScriptRan" in globalThis };
    });
    expect(blocked).toEqual({ violations: ["connect-src", "img-src", "script-src-elem"], fetched: "refused", ran: false });
  });

  test("the network is refused even where the page's own policy would let it through", async () => {
    await shell.inPage(() => {
      location.href = "https://example.com/elsewhere";
    });
    await expect.poll(async () => (await shell.call("recorded")).refused).toContain("https://example.com/elsewhere");
    expect(await shell.inPage(() => document.title)).toContain("绩表 — ");
  });

  test("the window opens no other window", async () => {
    const before = (await shell.call("recorded")).refused.length;
    await shell.inPage(() => {
      window.open("https://example.com/popup");
      window.open(location.href);
    });
    await expect.poll(async () => (await shell.call("recorded")).refused).toHaveLength(before + 2);
    await expect.poll(async () => (await shell.call("recorded")).pages).toBe(1);
  });

  test("the page is redirected nowhere, and only the page itself is answered", async () => {
    expect(await shell.call("mayRedirect", "https://example.com/")).toBe(false);
    const own = { origin: "app://jibiao", parent: null };
    const frames = [
      own,
      { ...own, origin: "https://example.com" },
      { ...own, origin: "app://jibiao.evil" },
      { ...own, parent: {} },
      null,
    ];
    const answered = await Promise.all(frames.map((frame) => shell.call("isAnswered", frame)));
    expect(answered).toEqual([true, false, false, false, false]);
  });

  test("permissions are the file pickers' and the clipboard's, and no others", async () => {
    const asked = [
      "fileSystem",
      "clipboard-read",
      "clipboard-sanitized-write",
      "media",
      "geolocation",
      "notifications",
      "openExternal",
    ];
    const granted = await Promise.all(asked.map((permission) => shell.call("isGranted", permission)));
    expect(asked.filter((_, index) => granted[index])).toEqual(["fileSystem", "clipboard-read", "clipboard-sanitized-write"]);
  });

  test("a path outside the window's folder is not served", async () => {
    const statuses = await shell.inPage(async () => {
      const paths = ["/../electron/main.js", "/%2e%2e/electron/main.js", "/..%2felectron%2fmain.js", "/assets", "/none.js"];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  test("a second start brings the first window to the front and ends", async () => {
    const second = start(folder, (end) => void ends.unshift(end));
    expect(await second.exited).toEqual({ code: 0, stderr: "" });
    await expect.poll(async () => (await shell.call("recorded")).focused).toBe(1);
    expect((await shell.call("recorded")).windows).toBe(1);
  });

  test("an exported file is shown where the shell saw it written: the newest of its name, and only what is there", async () => {
    const [old, other, chosen] = ["甲", "乙", "丙"].map((name) => join(folder, name, "2026-表.xlsx")) as [
      string,
      string,
      string,
    ];
    for (const path of [old, chosen]) {
      mkdirSync(dirname(path));
      writeFileSync(path, "");
    }
    utimesSync(old, 1, 1);
    const writable = (filePath: string) => ({ filePath, isDirectory: false, fileAccessType: "writable" });
    await shell.call("isGranted", "fileSystem", writable(chosen));
    await shell.call("isGranted", "fileSystem", writable(old));
    await shell.call("isGranted", "fileSystem", writable(other));
    await shell.call("isGranted", "fileSystem", { ...writable(join(folder, "读.xlsx")), fileAccessType: "readable" });

    await shell.call("click", "text=业务培训经费（示例）");
    await shell.inPage(() => {
      const handle = { name: "2026-表.xlsx", createWritable: async () => ({ write: async () => {}, close: async () => {} }) };
      Object.assign(window, { showSaveFilePicker: async () => handle });
    });
    await shell.call("click", "[role=toolbar] >> text=导出");
    await shell.call("click", "[role=dialog] >> button:has-text('导出')");
    await shell.call("click", ".toast >> text=打开所在文件夹");
    await expect.poll(async () => (await shell.call("recorded")).shown).toEqual([chosen]);
  });

  test("a package goes to the folder chosen in the system's dialog, with prints of a window nobody sees, and is shown there", async () => {
    const before = (await shell.call("recorded")).shown.length;
    await shell.call("click", "text=导出(X)");
    await shell.call("click", "[role=menuitem]:has-text('上报')");
    await shell.call("chooseNext", folder);
    await shell.call("click", "section[aria-label=写到哪里] >> text=选择…");
    await shell.call("click", "label:has-text('上报单位') >> input");
    await shell.call("type", "示例厅");
    await shell.call("click", "label:has-text('PDF') >> input");
    await shell.call("click", "label:has-text('文件夹')");
    await shell.call("click", ".hand-in-side footer button:not([disabled])");
    await shell.call("click", ".written >> text=打开所在文件夹");
    await expect.poll(async () => (await shell.call("recorded")).shown).toHaveLength(before + 1);
    const { shown, printed, windows } = await shell.call("recorded");
    expect([printed, windows]).toEqual([3, 1]);
    const written = join(shown.at(-1) ?? "", "目标表");
    const prints = readdirSync(written).filter((name) => name.endsWith(".pdf"));
    expect(prints.map((name) => readFileSync(join(written, name)).toString("latin1", 0, 5))).toEqual(prints.map(() => "%PDF-"));
    expect(prints).toHaveLength(3);
  });

  test("the settings show where library and backups lie, in the system's file manager", async () => {
    const { shown } = await shell.call("recorded");
    await shell.call("click", "text=文件(F)");
    await shell.call("click", "[role=menuitem]:has-text('设置')");
    await shell.call("click", "nav >> text=存放和备份");
    await shell.call("click", "fieldset:has-text('表格库文件') >> text=打开所在文件夹");
    const library = join(folder, "library.sqlite");
    await expect.poll(async () => (await shell.call("recorded")).shown).toEqual([...shown, library]);
    // Before the first backup there is no folder of them.
    await shell.call("click", "fieldset:has-text('备份文件夹') >> text=打开所在文件夹");
    await expect.poll(async () => (await shell.call("recorded")).shown).toEqual([...shown, library, library]);
  });
});

/** Side by side: one of them waits for as long as the program has patience. */
describe.concurrent("a program that ends", () => {
  test("a package opened by a double click is in the import: what it is started with, and what comes while it runs", async ({
    expect,
    onTestFinished,
  }) => {
    const folder = temporaryFolder(onTestFinished);
    const [first, second] = [join(folder, "甲.jibiao"), join(folder, "乙.jibiao")];
    await handInForms(first, [{ ...sample(), projectName: "双击打开的甲" }]);
    await handInForms(second, [{ ...sample(), projectName: "双击打开的乙" }]);
    const shell = start(folder, onTestFinished, undefined, [first]);
    await shell.shown;
    await shell.call("see", "text=双击打开的甲");
    const later = [pathToFileURL(second).href, join(folder, "没有了.jibiao")];
    expect(await start(folder, onTestFinished, undefined, later).exited).toEqual({ code: 0, stderr: "" });
    await shell.call("see", "text=双击打开的乙");
    await shell.call("see", ".toast >> text=没有了.jibiao");
  });

  test("closing the window ends it and remembers where the window was; a place that lies on no screen is forgotten", async ({
    expect,
    onTestFinished,
  }) => {
    const folder = temporaryFolder(onTestFinished);
    const bounds = { x: 9000, y: 9000, width: 800, height: 600 };
    writeFileSync(join(folder, "window.json"), JSON.stringify({ maximized: false, bounds }));
    const shell = await started(folder, onTestFinished);
    await shell.call("closeWindow");
    expect(await shell.exited).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(readFileSync(join(folder, "window.json"), "utf8"))).toMatchObject({
      maximized: false,
      bounds: { width: 1440, height: 900 },
    });
  });

  test("what is being typed when the program is quit is in the library", async ({ expect, onTestFinished }) => {
    const folder = temporaryFolder(onTestFinished);
    const shell = await started(folder, onTestFinished);
    await shell.call("click", "text=业务培训经费（示例）");
    await shell.call("click", "td:text-is('培训班期数')");
    await shell.call("type", "xyz");
    await shell.call("quit");
    expect(await shell.exited).toEqual({ code: 0, stderr: "" });
    const backend = openBackend({
      libraryFile: join(folder, "library.sqlite"),
      host: "in-process",
      version: "",
      samplesWhenNew: false,
    });
    const client = createRouterClient(backend.router);
    const summary = (await client.library.list()).find(({ projectName }) => projectName === "业务培训经费（示例）");
    const { form } = await client.forms.open({ id: summary?.id ?? 0 });
    await backend.close();
    expect(form.indicators[0]?.name).toBe("xyz");
  });

  test("a page that is never done saving is closed only when the person says so", async ({ expect, onTestFinished }) => {
    const folder = temporaryFolder(onTestFinished);
    const shell = await started(folder, onTestFinished);
    await shell.inPage(() => {
      window.addEventListener("beforeunload", (event) => event.preventDefault());
    });
    // Pages may refuse to close only once the person has used them.
    await shell.call("click", "body");
    await shell.call("answerNext", 0);
    await shell.call("closeWindow");
    await expect.poll(async () => (await shell.call("recorded")).dialogs).toHaveLength(1);
    expect((await shell.call("recorded")).dialogs[0]).toMatchObject({
      title: "有内容还没有保存。",
      buttons: ["继续等待", "不保存，直接关闭"],
    });
    await shell.call("answerNext", 1);
    await shell.call("quit");
    expect((await shell.exited).code).toBe(0);
  });

  test("files are read in a process beside the program, which is gone when the program is", async ({
    expect,
    onTestFinished,
  }) => {
    const folder = temporaryFolder(onTestFinished);
    const shell = await started(folder, onTestFinished);
    const projects = await shell.call("projectsAfterRoundTrip");
    expect(projects).toHaveLength(3);
    const [reading] = await shell.call("utilityPids");
    await shell.call("quit");
    expect(await shell.exited).toEqual({ code: 0, stderr: "" });
    expect(reading).toBeGreaterThan(0);
    expect(isRunning(reading ?? 0)).toBe(false);
  });

  test("a library that cannot be opened is named in a dialog, and nothing is started", async ({ expect, onTestFinished }) => {
    const folder = temporaryFolder(onTestFinished);
    writeFileSync(join(folder, "notes.sqlite"), "这不是表格库".repeat(1000));
    const shell = start(folder, onTestFinished, "notes.sqlite");
    await expect(shell.shown).rejects.toThrow("the program ended (2)");
    expect(readFileSync(join(folder, "notes.sqlite"), "utf8")).toBe("这不是表格库".repeat(1000));
  });
});
