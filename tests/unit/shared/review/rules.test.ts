import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Rule } from "#shared/review/rule.ts";
import { rules } from "#shared/review/rules.ts";

const folder = path.resolve(import.meta.dirname, "../../../../shared/review/rules");
const files = readdirSync(folder);
const modules = await Promise.all(
  files.map(async (file) => ({
    file,
    exported: Object.values((await import(path.join(folder, file))) as Record<string, Rule>),
  })),
);

describe("the list of rules", () => {
  it.each(modules)("holds what $file exports, under the number of its name", ({ file, exported }) => {
    expect(exported).toHaveLength(1);
    const [rule] = exported;
    expect(file).toMatch(new RegExp(`^${rule?.id}-`));
    expect(rules).toContain(rule);
  });

  it("holds nothing else, and each number once", () => {
    expect(rules).toHaveLength(files.length);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it("covers every number of the review rules", () => {
    const numbers = new Set(rules.map(({ id }) => Number(/\d+/.exec(id)?.[0])));
    // 元 for 万元 (42) is said by the rules that meet it (8, 9).
    const elsewhere = new Set([42]);
    const all = Array.from({ length: 42 }, (_, i) => i + 1).filter((number) => !elsewhere.has(number));
    expect([...numbers].toSorted((a, b) => a - b)).toEqual(all);
  });
});
