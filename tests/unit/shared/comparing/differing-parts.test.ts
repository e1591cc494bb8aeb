import { describe, expect, it } from "vitest";
import { differingParts, type Part } from "#shared/comparing/differing-parts.ts";

const pieces = (count: number, piece: (at: number) => string) => Array.from({ length: count }, (_, at) => piece(at));
const side = (parts: readonly Part[], without: Part["kind"]) =>
  parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join("");

describe("where more differs than is looked for exactly", () => {
  const left = pieces(4000, (at) => (at % 3 === 0 ? `共有${at}，` : `左${at % 7}，`));

  it("what stands once in both holds the texts together", () => {
    const right = pieces(4000, (at) => (at % 3 === 0 ? `共有${at}，` : `右${at % 7}，`));
    const parts = differingParts(left, right);
    expect(side(parts, "added")).toBe(left.join(""));
    expect(side(parts, "removed")).toBe(right.join(""));
    expect(parts.filter(({ kind }) => kind === "same")).toHaveLength(1334);
  });

  it("what changed its place is common once only", () => {
    const right = left.toReversed();
    const parts = differingParts(left, right);
    expect(side(parts, "added")).toBe(left.join(""));
    expect(side(parts, "removed")).toBe(right.join(""));
    expect(parts.some(({ kind }) => kind === "same")).toBe(true);
  });

  it("texts with nothing in common are replaced whole", () => {
    const right = pieces(4000, (at) => `右${at}，`);
    expect(differingParts(left, right)).toEqual([
      { kind: "removed", text: left.join("") },
      { kind: "added", text: right.join("") },
    ]);
  });
});
