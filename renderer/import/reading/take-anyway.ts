/**
 * Reads a refused file again, as the person asks for it. What was asked for holds as long as the window has the file, so that a password given
 * later, or another member of the same zip, does not take it back.
 */
import type { AppErrorData } from "#shared/api/app-error.ts";
import type { TrayFile } from "#shared/api/imports.ts";
import { otherKindNamed } from "#shared/recognize/other-kind-names.ts";
import { isReport, type Taking } from "#shared/recognize/taking.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { readAgain } from "./read-again.ts";
import { readingState } from "./reading-state.ts";

/** What can be asked for of a file; `undefined` where nothing could be read of it. */
export function takingFor({ error, others }: Pick<TrayFile, "error" | "others">): Taking | undefined {
  if (others.some(({ kind }) => isReport(kind))) return "target";
  if (error?.code === "file-not-a-form") return "anyway";
  return error?.code === "file-other-kind" ? ofKind(error) : undefined;
}

function ofKind({ detail }: AppErrorData): Taking {
  const kind = otherKindNamed(detail);
  return kind && isReport(kind) ? "target" : "anyway";
}

export async function take(desk: Desk, path: string, taking: Taking): Promise<void> {
  desk.part(readingState).set(({ takings }) => ({ takings: new Map([...takings, [path, taking] as const]) }));
  await readAgain(desk, path);
}
