/** Findings made anew that say what was said before, as the objects they were before. */
import { rememberByObject } from "#shared/value/remember-by-object.ts";
import type { Finding } from "#shared/review/finding.ts";

export function keepUnchanged(made: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [contentOf(finding), finding]));
  const kept = made.map((finding) => known.get(contentOf(finding)) ?? finding);
  const same = kept.length === before.length && kept.every((finding, i) => finding === before[i]);
  return same ? before : kept;
}

const contentOf = rememberByObject((finding: Finding) => JSON.stringify(finding));
