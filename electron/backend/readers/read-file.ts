/**
 * What became of a chosen file: its forms, or why there are none; for a zip, of each file in it.
 *
 * Results are handed over as they come and not kept, so a zip of a thousand files takes no more memory than one of them. Every failure
 * is data; a bug in reading is told on standard error and costs only the file it happened in.
 */
import { createHash } from "node:crypto";
import { AppError, type AppErrorData } from "#shared/api/app-error.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import { readForms, type FileReading, type FormFile } from "./read-forms.ts";
import { isZipName } from "./readable-files.ts";
import { withoutReports } from "./zip/package-members.ts";
import { zipMembers } from "./zip/zip-members.ts";

export interface MemberRead {
  /** The file's own name, or where it lies in a zip: `附件.zip/甲单位/表.xlsx`. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal; of the zip's where the file could not be taken out of it. */
  readonly hash: string;
  readonly outcome: MemberOutcome;
}

export type MemberOutcome =
  { readonly kind: "read"; readonly reading: FileReading } | { readonly kind: "failed"; readonly error: AppErrorData };

export interface ReadProgress {
  /** A file is begun, before it is unpacked. Exactly one `onRead` follows. */
  onStart(path: string): void;
  onRead(read: MemberRead): void;
  /** How many files of a zip to pass over without unpacking them; they come in the same order every time. */
  readonly skip?: number;
}

export async function readFile(file: FormFile, progress: ReadProgress): Promise<void> {
  const zipHash = hashOf(file.bytes);
  let toSkip = progress.skip ?? 0;
  for (const member of isZipName(file.name) ? zipMembers(file, withoutReports) : [plainFile(file)]) {
    toSkip -= 1;
    if (toSkip >= 0) continue;
    progress.onStart(member.path);
    let hash = zipHash;
    const outcome = await outcomeOf(member.path, () => {
      const bytes = member.unpack();
      hash = hashOf(bytes);
      return readForms({ ...file, name: member.path, bytes, taking: takingOf(file, member.path) });
    });
    progress.onRead({ path: member.path, hash, outcome });
  }
}

/** What is asked for of one member; of a file that is no zip, of itself. */
function takingOf({ taking }: FormFile, path: string): Taking | undefined {
  return typeof taking === "object" ? taking[path] : taking;
}

function plainFile({ name, bytes }: FormFile) {
  return { path: name, unpack: () => bytes };
}

async function outcomeOf(path: string, read: () => Promise<FileReading>): Promise<MemberOutcome> {
  try {
    return { kind: "read", reading: await read() };
  } catch (error) {
    if (error instanceof AppError) return { kind: "failed", error: error.toData() };
    console.error(`${path}:`, error);
    return { kind: "failed", error: new AppError("file-damaged", path).toData() };
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
