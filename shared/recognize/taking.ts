/**
 * What a person may ask for where a file is refused: the target half of a report on a project, as a form of its year, or whatever can be
 * read, whatever it is. Without being asked for, neither is ever read.
 */
import type { OtherKind } from "./recognized.ts";

export const takings = ["target", "anyway"] as const;
export type Taking = (typeof takings)[number];

/** Kinds that print what was planned beside what became of it. */
const reports: ReadonlySet<OtherKind> = new Set(["self-evaluation", "monitoring", "transfer-self-evaluation"]);

export function isReport(kind: OtherKind): boolean {
  return reports.has(kind);
}

/** Whether a table of another kind is read as a form. */
export function isTaken(kind: OtherKind, taking: Taking | undefined): boolean {
  return taking === "anyway" || (taking === "target" && isReport(kind));
}
