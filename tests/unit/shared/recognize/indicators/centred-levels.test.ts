/** Spans around centred labels: found where they exist, and no others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centredSpans, middleRow } from "#shared/recognize/indicators/centred-levels.ts";

describe("centredSpans", () => {
  it("finds the spans labels were centred on", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 9 }), fc.boolean(), (sizes, late) => {
        const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
        const positions = starts.map((start, i) => middleRow(start, start + (sizes[i] ?? 0), late));
        const rowCount = sizes.reduce((sum, size) => sum + size, 0);
        expect(centredSpans(positions, rowCount)).toContainEqual({ starts, late });
      }),
    );
  });

  it("finds none where labels stand on the first of several rows", () => {
    expect(centredSpans([0, 3, 4], 7)).toEqual([]);
  });

  it("prefers odd spans, which have one middle only", () => {
    expect(centredSpans([1, 4], 6)[0]?.starts).toEqual([0, 3]);
  });

  it("gives up on more labels than a form has", () => {
    expect(
      centredSpans(
        Array.from({ length: 40 }, (_, i) => i),
        40,
      ),
    ).toEqual([]);
  });
});
