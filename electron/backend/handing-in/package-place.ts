/**
 * The place a package is to have, and what is there already.
 *
 * Nothing is ever overwritten: a package that the same unit handed in for the same year is the one before, and stays beside the new one under its time; whatever
 * else is there stops the writing.
 */
import { copyFileSync, constants, existsSync, linkSync, readdirSync, renameSync, rmdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import { takeName } from "../take-name.ts";
import { numberedName } from "../writers/workbook-names.ts";
import { openPackage, type HandedManifest } from "./open-package.ts";
import { packageFailure } from "./package-writer.ts";

export type PackageKind = "folder" | "zip";

export function packageKind(out: string): PackageKind {
  return /\.(?:zip|jibiao)$/i.test(out) ? "zip" : "folder";
}

/** The package that is there; `undefined` where the place is free. @throws AppError where something else is there. */
export async function packageAt(out: string): Promise<HandedManifest | undefined> {
  if (isFree(out)) return undefined;
  const isFolder = statSync(out).isDirectory();
  if (isFolder !== (packageKind(out) === "folder"))
    throw isFolder ? refused(out, "那里有同名的文件夹") : new AppError("write-not-a-folder", out);
  try {
    return await openPackage(out);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw refused(out, "那里已有别的内容，不覆盖，请换一个名字", error);
  }
}

/** @throws AppError where the package there is another unit's or another year's. */
export function refuseOthers(out: string, there: HandedManifest | undefined, unit: string, year: number | null): void {
  if (!there || (foldLabel(there.manifest.unit) === foldLabel(unit) && there.manifest.year === year)) return;
  const { manifest } = there;
  const whose = `“${manifest.unit}”${manifest.year === null ? "" : ` ${manifest.year} 年`}`;
  throw refused(out, `那里已有${whose}的上报包，不覆盖，请换一个名字`);
}

/**
 * Gives the finished package its name.
 * @returns where the package before is kept. @throws AppError; then everything is as it was.
 */
export function placePackage(temporary: string, out: string, before: HandedManifest | undefined): string | undefined {
  try {
    if (before) return packageKind(out) === "zip" ? replaceFile(temporary, out, before) : replaceFolder(temporary, out, before);
    if (packageKind(out) === "zip") {
      if (!takeName(temporary, out)) throw refused(out, "那里刚有了别的内容，不覆盖");
      return undefined;
    }
    if (existsSync(out)) rmdirSync(out);
    renameSync(temporary, out);
    return undefined;
  } catch (error) {
    throw packageFailure(error, out);
  }
}

function isFree(out: string): boolean {
  if (!existsSync(out)) return true;
  const isEmptyFolder = statSync(out).isDirectory() && readdirSync(out).length === 0;
  if (isEmptyFolder && dirname(out) === out) throw refused(out, "请写明一个文件夹的名字");
  return isEmptyFolder && packageKind(out) === "folder";
}

/** There is a package under the name at every moment. */
function replaceFile(temporary: string, out: string, before: HandedManifest): string {
  const kept = firstFree(out, before, (path) => {
    try {
      linkSync(out, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
      // USB sticks have no links.
      copyFileSync(out, path, constants.COPYFILE_EXCL);
    }
  });
  renameSync(temporary, out);
  return kept;
}

function replaceFolder(temporary: string, out: string, before: HandedManifest): string {
  refuseOpened(out);
  const kept = firstFree(out, before, (path) => {
    if (existsSync(path)) throw Object.assign(new Error("taken"), { code: "EEXIST" });
    renameSync(out, path);
  });
  try {
    renameSync(temporary, out);
  } catch (error) {
    renameSync(kept, out);
    throw error;
  }
  return kept;
}

/** What office programs lay beside a file that they have open: `~$表.xlsx`, `.~lock.表.xlsx#`. */
const openMark = /^(?:~\$|\.~lock\.)(?<rest>.+?)#?$/;

/** @throws AppError about the file that another program has open: it would go on writing into a package that has another name by then. */
function refuseOpened(folder: string): void {
  for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const rest = openMark.exec(name)?.groups?.["rest"];
    if (rest === undefined) continue;
    // Long names stand there without their first two letters.
    const opened = readdirSync(parentPath).find((file) => file !== name && file.endsWith(rest));
    if (opened !== undefined) throw new AppError("write-locked", opened);
  }
}

/** `上报（2026-03-01 0930）.jibiao`, by when the package was made, in the first such name that is free. */
function firstFree(out: string, { manifest }: HandedManifest, take: (path: string) => void): string {
  const extension = packageKind(out) === "zip" ? extname(out) : "";
  const name = `${basename(out, extension)}（${timeInName(new Date(manifest.made))}）${extension}`;
  for (let count = 1; ; count += 1) {
    const path = join(dirname(out), numberedName(name, count));
    try {
      take(path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function timeInName(made: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = [made.getFullYear(), two(made.getMonth() + 1), two(made.getDate())].join("-");
  return `${date} ${two(made.getHours())}${two(made.getMinutes())}`;
}

function refused(out: string, detail: string, cause?: unknown): AppError {
  return new AppError("hand-in-refused", basename(out), detail, { cause });
}
