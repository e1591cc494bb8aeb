/** Findings made anew that say what was said before, as the objects they were before. */
import type { Finding } from "#shared/review/finding.ts";

export function keepUnchanged(made: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Map(before.map((finding) => [contentOf(finding), finding]));
  const kept = made.map((finding) => known.get(contentOf(finding)) ?? finding);
  const same = kept.length === before.length && kept.every((finding, i) => finding === before[i]);
  return same ? before : kept;
}

const contents = new WeakMap<Finding, string>();

function contentOf(finding: Finding): string {
  const known = contents.get(finding);
  if (known !== undefined) return known;
  const content = JSON.stringify(finding);
  contents.set(finding, content);
  return content;
}
