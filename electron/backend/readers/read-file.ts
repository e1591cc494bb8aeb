/**
 * What became of a chosen file: its forms, or why there are none.
 *
 * Results are handed over as they come and not kept. Every failure is data; a bug in reading is told on standard error and costs only
 * the file it happened in.
 */
import { createHash } from "node:crypto";
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import { readForms, type FileReading, type FormFile } from "./read-forms.ts";

export interface MemberRead {
  /** The file's own name, or where it lies in a zip: `附件.zip/甲单位/表.xlsx`. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  readonly outcome: MemberOutcome;
}

export type MemberOutcome =
  { readonly kind: "read"; readonly reading: FileReading } | { readonly kind: "failed"; readonly error: AppErrorData };

/** Calls `onRead` once for a plain file. */
export async function readFile(file: FormFile, onRead: (read: MemberRead) => void): Promise<void> {
  onRead({ path: file.name, hash: hashOf(file.bytes), outcome: await outcomeOf(file) });
}

async function outcomeOf(file: FormFile): Promise<MemberOutcome> {
  try {
    return { kind: "read", reading: await readForms(file) };
  } catch (error) {
    if (error instanceof AppError) return { kind: "failed", error: error.toData() };
    console.error(`${file.name}:`, error);
    return { kind: "failed", error: new AppError("file-damaged", file.name).toData() };
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
