/**
 * Files a person opened with the program from outside, by a double click: kept as paths until a window takes them. Each is given once; one that cannot be
 * read is told with its reason, and stops no other.
 */
import { readFile, stat } from "node:fs/promises";
import { basename, extname, isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import { refuseTooLarge } from "./jobs/file-size.ts";
import { fileError } from "./readers/readable-files.ts";

export interface OpenedFile {
  readonly file: File;
  readonly modified: number;
}

/** The packages among the arguments a system starts a program with; switches and the program's own place are none. Some systems name addresses. */
export function packagesNamed(args: readonly string[], folder: string): string[] {
  return args
    .flatMap((argument) => pathOf(argument) ?? [])
    .filter((path) => !path.startsWith("-") && extname(path).toLowerCase() === ".jibiao")
    .map((path) => (isAbsolute(path) ? path : resolve(folder, path)));
}

function pathOf(argument: string): string | undefined {
  if (!argument.startsWith("file:")) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // On another computer.
    return undefined;
  }
}

export class OpenedFiles {
  #paths: string[] = [];

  add(paths: readonly string[]): void {
    this.#paths.push(...paths);
  }

  async take(): Promise<{ files: OpenedFile[]; refused: AppErrorData[] }> {
    const paths = new Set(this.#paths);
    this.#paths = [];
    const files: OpenedFile[] = [];
    const refused: AppErrorData[] = [];
    for (const path of paths) {
      try {
        files.push(await read(path));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.push(error.toData());
      }
    }
    return { files, refused };
  }
}

async function read(path: string): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const { size, mtimeMs } = await stat(path);
    refuseTooLarge(name, size);
    return { file: new File([await readFile(path)], name), modified: Math.trunc(mtimeMs) };
  } catch (error) {
    const known = error instanceof AppError ? error : fileError(error, path);
    throw known instanceof AppError ? known : new AppError("file-damaged", name, "", { cause: error });
  }
}
