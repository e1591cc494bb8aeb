/** What was typed in changes that are not with the host: the last text of each cell, to be shown and copied where it cannot be saved. */
import type { Change } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";

export function typedTexts(changes: readonly Change[]): string[] {
  const texts = new Map<string, string>();
  for (const change of changes) {
    if (change.kind !== "take" && change.kind !== "retake") continue;
    for (const [place, text] of change.edits.flatMap((edit) => textsOf(edit))) texts.set(place, text);
  }
  return [...new Set(texts.values())].filter((text) => text !== "");
}

/** Rows are told apart by what is in them: where they stand changes with each edit. */
function textsOf(edit: Edit): [string, string][] {
  if (edit.kind === "set-field") return [[edit.field, edit.text]];
  if (edit.kind !== "splice-indicators") return [];
  return edit.insert.flatMap(({ name, value }) => [name, value]).map((text) => [`row ${text}`, text]);
}
