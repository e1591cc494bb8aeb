/** What was searched for is marked where it stands. */
import { expect, test } from "vitest";
import { markedPart } from "#renderer/search/marked-part.ts";

test.for([
  ["2026年业务培训费", "培训", "培训"],
  ["OA系统运维", "oa", "OA"],
  ["2026年业务培训费", "ywpx", "业务培训"],
  ["𠮷林路业务培训费", "PXF", "培训费"],
  ["银川市教育局", "pxf jyj", "教育局"],
  ["业务培训费", "没有", undefined],
  ["业务培训费", "", undefined],
])("%s, searched for %s", ([excerpt = "", text = "", marked]) => {
  const part = markedPart(excerpt, text);
  expect(part?.marked).toBe(marked);
  expect(part ? part.before + part.marked + part.after : excerpt).toBe(excerpt);
});
