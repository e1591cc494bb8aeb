/**
 * Names the rules as they are: counts that were made by other rules are made anew. A release may change what rules call upon, so the
 * program's version counts; while it is being worked on, so does the text of the rules and of their packs.
 */
import { createHash } from "node:crypto";
import { packs } from "#shared/review/packs/built-in.ts";
import { everywhere } from "#shared/review/packs/everywhere.ts";
import type { Rule } from "#shared/review/rule.ts";
import { rules } from "#shared/review/rules.ts";

export function rulesFingerprint(version: string): string {
  const hash = createHash("sha256").update(version);
  for (const rule of rules) {
    hash.update(`\n${rule.id} ${rule.level} ${checkOf(rule)}`);
  }
  hash.update(JSON.stringify([everywhere, ...packs]));
  return hash.digest("hex").slice(0, 16);
}

/** The text of what a rule asks. */
function checkOf(rule: Rule): string {
  if ("check" in rule) return rule.check.toString();
  return "checkRow" in rule ? rule.checkRow.toString() : rule.checkTexts.toString();
}
