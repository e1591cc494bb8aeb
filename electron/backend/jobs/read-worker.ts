/**
 * Runs in a worker thread: bytes in, recognized forms out. Failures leave it as data, because an error's class does not survive the way
 * between threads.
 */
import { createHash } from "node:crypto";
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import { readForms, type FormFile, type ReadForm } from "../readers/read-forms.ts";

export type FileRead =
  | { readonly kind: "forms"; readonly hash: string; readonly forms: readonly ReadForm[] }
  | { readonly kind: "failed"; readonly error: AppErrorData };

export async function readFile(file: FormFile): Promise<FileRead> {
  try {
    const hash = createHash("sha256").update(file.bytes).digest("hex");
    return { kind: "forms", hash, forms: (await readForms(file)).forms };
  } catch (error) {
    if (error instanceof AppError) return { kind: "failed", error: error.toData() };
    throw error;
  }
}
