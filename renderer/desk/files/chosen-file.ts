/** A file as the person chose it: its content stays where it is until it is sent, so that a thousand of them take no memory. */
import type { FileIdentity } from "#shared/api/imports.ts";

export interface ChosenFile {
  /** Path below the chosen folder, that folder's name included, or just the name. */
  readonly path: string;
  readonly file: File;
}

export function identityOf({ path, file }: ChosenFile): FileIdentity {
  return { path, size: file.size, modified: file.lastModified };
}

/** Of files chosen twice the later counts. */
export function withoutRepeats(files: readonly ChosenFile[]): ChosenFile[] {
  return [...new Map(files.map((chosen) => [chosen.path, chosen])).values()];
}
