/**
 * Whether a package will have room where it is written, told as soon as that can be known: before the first file by what forms usually take, then from file to
 * file by what these took. So a stick that is too small is told of long before it is full, and nothing is left on it.
 */
import { existsSync, statfsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { AppError } from "#shared/api/app-error.ts";

/** Bytes of a form's workbook with what the reports say of it; with its print. */
const usual = { workbook: 16 * 1024, print: 280 * 1024 };
/** Reports, the directory of a zip, and what a file system takes for itself. */
const beside = 256 * 1024;

/** Bytes that can be written in a folder, or in the nearest above it that is there; `undefined` where the system does not say. */
export function freeBytes(folder: string): number | undefined {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  try {
    const { bavail, bsize } = statfsSync(at);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

export class Room {
  readonly #out: string;
  readonly #forms: number;
  readonly #freeBytes: typeof freeBytes;
  #done = 0;
  #written = 0;

  /** @param forms How many there will be. @throws AppError `write-no-room`. */
  constructor(out: string, forms: number, { withPrints = false, free = freeBytes } = {}) {
    this.#out = out;
    this.#forms = forms;
    this.#freeBytes = free;
    this.#refuse(forms * (usual.workbook + (withPrints ? usual.print : 0)) + beside);
  }

  /** @param bytes That forms took. @throws AppError `write-no-room` where the others would not find room. */
  took(forms: number, bytes: number): void {
    this.#done += forms;
    this.#written += bytes;
    const left = Math.max(0, this.#forms - this.#done);
    this.#refuse(Math.ceil((this.#written / Math.max(1, this.#done)) * left) + beside);
  }

  #refuse(needed: number): void {
    const free = this.#freeBytes(dirname(this.#out));
    if (free === undefined || free >= needed) return;
    throw new AppError("write-no-room", basename(this.#out), `那里还剩 ${megabytes(free)}，大约还要 ${megabytes(needed)}`);
  }
}

function megabytes(bytes: number): string {
  return `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1)} MB`;
}
