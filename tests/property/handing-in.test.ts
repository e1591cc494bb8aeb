/** Manifests come back as they were written, whatever units and projects are called; ids are never blank, never twice, and stay with their forms. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arrived } from "#shared/handing-in/arrived.ts";
import { collectUnits } from "#shared/handing-in/collecting.ts";
import { formIds } from "#shared/handing-in/form-ids.ts";
import { manifestText, readManifest, type Manifest } from "#shared/handing-in/manifest.ts";
import { changesBetween } from "#shared/handing-in/package-changes.ts";
import { summarize, type SummaryEntry } from "#shared/handing-in/summary.ts";
import "../helpers/property-seed.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("__proto__", "=1+1", "", "2026年培训", "培训"),
);
const fileName = fc.stringMatching(/^[一-龥a-z0-9 ()=]{1,12}\.xlsx$/);
const project = fc.record({ year: fc.constantFrom(2026, null), implementingUnit: name, projectName: name });

const manifestForm = fc.record({
  id: fc.uuid(),
  file: fc.tuple(fc.constantFrom("", "目标表/"), fileName).map((parts) => parts.join("")),
  sha256: digest,
  template: name,
  templateFingerprint: name,
  implementingUnit: name,
  projectName: name,
  projectTotal: name,
  annualTotal: name,
  findings: fc.record({ error: fc.nat(99), warning: fc.nat(99), explained: fc.nat(99) }),
  unknownKey: fc.jsonValue(),
});
const manifest: fc.Arbitrary<Manifest> = fc.record({
  format: fc.constant("jibiao/hand-in" as const),
  version: fc.constant(1 as const),
  program: name,
  unit: fc.stringMatching(/^[一-龥]{1,8}$/),
  year: fc.constantFrom(2026, null),
  made: fc.date({ min: new Date(0), max: new Date("2099-01-01"), noInvalidDate: true }).map((date) => date.toISOString()),
  previous: fc.oneof(digest, fc.constant(null)),
  forms: fc.uniqueArray(manifestForm, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
});

describe("a manifest", () => {
  it("comes back as it was written, keys this program does not know included", () =>
    fc.assert(
      fc.property(manifest, (one) => {
        expect(readManifest(manifestText(one))).toEqual({ manifest: JSON.parse(JSON.stringify(one)) as unknown });
      }),
    ));

  it("is refused with a clause, never with an exception, whatever stands in its place", () =>
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readManifest(text).fault).toMatch(/./);
      }),
    ));
});

describe("ids", () => {
  const projects = fc.array(project, { maxLength: 8 });
  const known = (forms: readonly { implementingUnit: string; projectName: string }[], ids: readonly string[]) =>
    forms.map((form, i) => ({ ...form, id: ids[i] ?? "" }));

  it("are never blank and never twice, and the same in the next package in any order", () =>
    fc.assert(
      fc.property(projects, projects, (before, added) => {
        const ids = formIds(before, [], hash);
        expect(new Set(ids).size).toBe(before.length);
        expect(ids.every((id) => id !== "")).toBe(true);
        const next = formIds([...before, ...added], known(before, ids), hash);
        expect(new Set(next).size).toBe(before.length + added.length);
        expect(next.slice(0, before.length)).toEqual(ids);
      }),
    ));

  it("are kept from the package before, whoever made them up", () => {
    const form = { year: 2026, implementingUnit: "甲局", projectName: "2026年业务 培训" };
    expect(formIds([form], [{ id: "老编号", implementingUnit: "甲局", projectName: "业务培训" }], hash)).toEqual(["老编号"]);
  });
});

describe("collecting", () => {
  const arrived = (one: Manifest, own: string): Arrived => ({
    package: own,
    unit: "甲局",
    year: 2026,
    hash: own,
    previous: one.previous,
    made: one.made,
    forms: one.forms,
    told: [],
  });

  it("finds no change in what was handed in again as it was", () =>
    fc.assert(
      fc.property(manifest, ({ forms }) => {
        expect(changesBetween(forms, forms)).toEqual([]);
      }),
    ));

  it("lets one package stand, or says twice and lets none; whatever order they come in", () =>
    fc.assert(
      fc.property(fc.array(manifest, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { maxLength: 4 }), (all, links) => {
        const packages = all.map((one, i) => arrived({ ...one, previous: String(links[i] ?? "none") }, String(i)));
        const [there] = collectUnits(packages, undefined);
        const [back] = collectUnits(packages.toReversed(), undefined);
        expect(back?.state).toBe(there?.state);
        expect(new Set(back?.packages)).toEqual(new Set(there?.packages));
        expect((there?.packages.length ?? 0) > 1).toBe(there?.state === "twice");
      }),
    ));
});

describe("the summary", () => {
  const amount = fc
    .tuple(fc.nat(999_999), fc.nat(99))
    .map(([whole, cents]) => [whole, String(cents).padStart(2, "0")].join("."));
  const entry: fc.Arbitrary<SummaryEntry> = fc.record({
    year: fc.constant(2026),
    template: fc.constant("ningxia-2026"),
    moneyUnit: fc.constantFrom("万元", "元"),
    supervisingDepartment: fc.constantFrom("甲厅", "乙厅"),
    implementingUnit: fc.constantFrom("一局", "二局", "三局"),
    projectName: name,
    amounts: amount.map((text) => new Map([["funds.projectTotal", text]] as const)),
  });

  it("adds up to the last digit, by unit, department and all together", () =>
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const { rows, moneyUnit } = summarize(entries);
        const column = (kind: string) => rows.filter((row) => row.kind === kind).map(({ cells }) => cells[0]?.amount ?? "0");
        const sum = (amounts: readonly string[]) => amounts.reduce((all, one) => all + inMillionths(one), 0n);
        const exact = entries.reduce((all, { amounts, moneyUnit: own }) => {
          const text = amounts.get("funds.projectTotal") ?? "0";
          return all + (own === moneyUnit ? inMillionths(text) : inMillionths(text) / 10_000n);
        }, 0n);
        for (const kind of ["project", "unit", "all"]) expect(sum(column(kind))).toBe(exact);
        expect([0n, exact]).toContain(sum(column("department")));
      }),
    ));
});

/** Of an amount with six decimals at most. */
function inMillionths(text: string): bigint {
  const [whole = "0", decimals = ""] = text.split(".");
  return BigInt(whole) * 1_000_000n + BigInt(decimals.padEnd(6, "0"));
}
