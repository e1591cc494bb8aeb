/**
 * Folders of this machine that a window may have something written to, each known by a token that only this host can resolve: a window reaches no folder
 * that it was not shown.
 */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import type { Place } from "#shared/api/places.ts";

/** Folders shown of one: nobody reads more. */
const mostFolders = 2000;
const personal = ["Desktop", "桌面", "Documents", "文档", "Downloads", "下载"];

/** What outlasts the program: where something was written last. */
export interface PlaceMemory {
  /** `undefined` where nobody knows. */
  last(): string | undefined;
  keep(path: string): void;
}

export class Places {
  readonly #paths = new Map<string, string>();
  readonly #tokens = new Map<string, string>();
  readonly #memory: PlaceMemory;

  constructor(memory: PlaceMemory) {
    this.#memory = memory;
  }

  /** @param library Its folder is one to begin with. */
  start(library: string): Place[] {
    const home = homedir();
    const last = this.#memory.last();
    const candidates = [
      ...(last === undefined ? [] : [last]),
      ...pluggedIn(),
      ...personal.map((name) => join(home, name)),
      home,
      dirname(library),
    ];
    return [...new Set(candidates.map((path) => resolve(path)))].filter(isFolder).map((path) => this.of(path));
  }

  /** @throws AppError `place-gone`. */
  inside(token: string): { here: Place; above?: Place; folders: Place[] } {
    const path = this.path(token);
    const above = dirname(path);
    return {
      here: this.of(path),
      ...(above !== path && { above: this.of(above) }),
      folders: foldersIn(path).map((folder) => this.of(folder)),
    };
  }

  /** @throws AppError `place-gone` where it is not there any more. */
  path(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined || !existsSync(path)) throw new AppError("place-gone", path === undefined ? "" : basename(path));
    return path;
  }

  of(path: string): Place {
    const known = this.#tokens.get(path) ?? randomUUID();
    this.#tokens.set(path, known);
    this.#paths.set(known, path);
    return { place: known, name: basename(path) || path, path };
  }

  /** Something was written there: it is what the next one begins with. */
  remember(folder: string): void {
    this.#memory.keep(folder);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** By name, without those that are hidden. @throws AppError where it cannot be looked into. */
function foldersIn(path: string): string[] {
  const { compare } = new Intl.Collator("zh-CN", { numeric: true });
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^[.$]/.test(entry.name))
      .map(({ name }) => name)
      .toSorted(compare)
      .slice(0, mostFolders)
      .map((name) => join(path, name));
  } catch (error) {
    throw new AppError("place-gone", basename(path), "", { cause: error });
  }
}

/** Sticks and other drives, where each system shows them. */
function pluggedIn(): string[] {
  if (process.platform === "win32") {
    const letters = Array.from("DEFGHIJKLMNOPQRSTUVWXYZ", (letter) => `${letter}:\\`);
    return letters.filter((drive) => existsSync(drive));
  }
  const { username } = userInfo();
  const roots = process.platform === "darwin" ? ["/Volumes"] : [`/media/${username}`, `/run/media/${username}`];
  return roots.filter(isFolder).flatMap((root) => {
    try {
      return foldersIn(root);
    } catch {
      return [];
    }
  });
}
