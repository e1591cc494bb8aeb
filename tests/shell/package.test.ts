/**
 * What electron-builder packs, with an empty program in place of Electron's binary: the built files and two packages, no foreign binary,
 * no source, the fuses set; and that what is packed runs. Installers are not made here: their tools come from the network.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleForms } from "#shared/samples/samples.ts";
import { templates } from "#shared/template/templates.ts";
import { neededGlibc } from "../../build/scripts/needed-glibc.ts";
import { oldestGlibc, sqliteBinary, sqliteFolder } from "../../build/scripts/sqlite-for-linux.ts";
import { plainPdfCases } from "../fixtures/import/cases/plain-pdfs.ts";
import { archive } from "../fixtures/import/projects.ts";
import { extractArchive, readArchive, type ArchivedFile } from "../helpers/asar.ts";
import { runShell } from "../helpers/electron-stand-in/run-shell.ts";

const root = join(import.meta.dirname, "../..");
/** Marks the place of the fuses in Electron's binary; a version, a count and as many digits follow. */
const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const systems = [
  { system: "linux", binary: "electron", packed: "linux-unpacked/jibiao", foreign: /darwin|win32|musl|arm64/ },
  { system: "win", binary: "electron.exe", packed: "win-unpacked/jibiao.exe", foreign: /darwin|linux|arm64/ },
] as const;

const packagesOwn = join(root, "node_modules/better-sqlite3/prebuilds/linux-x64.node");
let folder: string;

beforeAll(() => {
  // What `npm run package` compiles takes minutes and a large compiler: where it was never run, the package's own binary stands in for it.
  mkdirSync(sqliteFolder, { recursive: true });
  if (!existsSync(sqliteBinary("x64"))) copyFileSync(packagesOwn, sqliteBinary("x64"));
  folder = mkdtempSync(join(tmpdir(), "jibiao-package-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function makeEmptyElectron(binary: string): string {
  const electron = join(folder, `electron-${binary}`);
  mkdirSync(join(electron, "locales"), { recursive: true });
  for (const language of ["zh-CN", "en-US", "fr"]) writeFileSync(join(electron, `locales/${language}.pak`), "");
  writeFileSync(join(electron, binary), `${fuseSentinel}\u0001\u0009${"1".repeat(9)}`);
  return electron;
}

function pack(system: string, binary: string): string {
  const release = join(folder, system);
  const settings = [
    `electronDist=${makeEmptyElectron(binary)}`,
    `directories.output=${release}`,
    // Both write into a real Windows program, which the empty one is not.
    ...(system === "win" ? ["win.signAndEditExecutable=false", "disableAsarIntegrity=true"] : []),
  ];
  const args = ["--dir", `--${system}`, "--x64", ...settings.map((setting) => `-c.${setting}`)];
  const packed = spawnSync(process.execPath, [join(root, "node_modules/electron-builder/cli.js"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (packed.status !== 0) throw new Error(`electron-builder failed:\n${packed.stdout}\n${packed.stderr}`);
  return release;
}

describe.each(systems)("the package for $system", ({ system, binary, packed, foreign }) => {
  let archive: string;
  let files: ArchivedFile[];

  beforeAll(() => {
    archive = join(pack(system, binary), `${system}-unpacked/resources/app.asar`);
    files = readArchive(archive);
  }, 180_000);

  const paths = () => files.map(({ path }) => path);

  test("holds the built program and nothing of the sources", () => {
    expect(paths()).toEqual(
      expect.arrayContaining([
        "package.json",
        "dist/electron/main.js",
        "dist/electron/preload.cjs",
        "dist/electron/check-process.js",
        "dist/electron/read-process.js",
        "node_modules/pdfjs-dist/cmaps/GBK-EUC-H.bcmap",
        "dist/renderer/index.html",
        ...templates.map(({ id }) => `build/templates/${id}.xlsx`),
      ]),
    );
    const elsewhere = paths().filter(
      (path) => !/^(package\.json|dist\/(electron|renderer)\/|build\/templates\/|node_modules\/)/.test(path),
    );
    expect(elsewhere).toEqual([]);
    expect(paths().filter((path) => /\.(ts|tsx|map|cpp|gyp)$/.test(path))).toEqual([]);
  });

  test("of the packages holds only those whose files are loaded by name", () => {
    const packages = new Set(paths().flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
    expect([...packages].toSorted()).toEqual(["better-sqlite3", "pdfjs-dist"]);
  });

  test("has the one binary of its system, beside the archive", () => {
    const binaries = files.filter(({ path }) => path.endsWith(".node"));
    expect(binaries).toHaveLength(1);
    expect(binaries[0]?.unpacked).toBe(true);
    expect(binaries[0]?.path).not.toMatch(foreign);
  });

  test("has the languages of its users", () => {
    expect(readdirSync(join(folder, system, `${system}-unpacked/locales`)).toSorted()).toEqual(["en-US.pak", "zh-CN.pak"]);
  });

  test("has its fuses set", () => {
    const program = readFileSync(join(folder, system, packed)).toString("latin1");
    const fuses = program.slice(program.indexOf(fuseSentinel) + fuseSentinel.length + 2);
    // run as node, encrypted cookies, NODE_OPTIONS, --inspect, checked archive, only the archive, (own snapshot), file privileges, (wasm)
    expect(fuses).toBe("010011101");
  });
});

describe("the SQLite of Linux packages", () => {
  const binary = sqliteBinary("x64");
  const isCompiled = existsSync(binary) && !readFileSync(binary).equals(readFileSync(packagesOwn));

  test("is not the one from npm, which is told to be too new for old systems", () => {
    expect(neededGlibc(packagesOwn)).toBe(34);
  });

  test.skipIf(!isCompiled)("asks for no newer glibc than the oldest system has (only after npm run package)", () => {
    expect(neededGlibc(binary)).toBeLessThanOrEqual(oldestGlibc);
  });
});

test("what is packed runs: library, window, workbooks out and in, and PDF with its character maps", async () => {
  const program = join(folder, "extracted");
  extractArchive(join(folder, "linux/linux-unpacked/resources/app.asar"), program);
  const shell = runShell({ JIBIAO_LIBRARY: join(folder, "library.sqlite"), STAND_IN_USER_DATA: folder }, program);
  try {
    await shell.shown;
    expect((await shell.call("projectsAfterRoundTrip")).toSorted()).toEqual(
      sampleForms.map(({ projectName }) => projectName).toSorted(),
    );
    // Its text is in an encoding that only the packed maps can read.
    const [pdf] = plainPdfCases;
    const bytes = Buffer.from((await pdf?.bytes()) ?? []).toString("base64");
    expect(await shell.call("projectsIn", "老程序的.pdf", bytes)).toEqual([archive.name]);
    await shell.call("quit");
    expect((await shell.exited).code).toBe(0);
  } finally {
    shell.kill();
  }
});
