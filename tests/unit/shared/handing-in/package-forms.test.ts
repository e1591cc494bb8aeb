/** Of a package, zip or folder, only its forms are read as forms. */
import { expect, test } from "vitest";
import { isBesideForms, isManifestPath, packageForms } from "#shared/handing-in/package-forms.ts";
import { manifestFormat } from "#shared/handing-in/manifest.ts";

const form = {
  id: "1",
  file: "目标表/一.xlsx",
  sha256: "0".repeat(64),
  template: "other",
  templateFingerprint: "",
  implementingUnit: "甲局",
  projectName: "项目",
  projectTotal: "1",
  annualTotal: "1",
  findings: { error: 0, warning: 0, explained: 0 },
};
const made = "2026-03-01T08:00:00Z";
const manifest = {
  format: manifestFormat,
  version: 1,
  program: "",
  unit: "甲局",
  year: 2026,
  made,
  previous: null,
  forms: [form],
};

test("reports lie beside forms; what is in no package is beside none", () => {
  const own = packageForms("上报/manifest.json", JSON.stringify(manifest));
  const beside = ["上报/目标表/一.xlsx", "上报/汇总表.xlsx", "上报/manifest.json", "别的/汇总表.xlsx"].filter((path) =>
    isBesideForms(path, own ? [own] : []),
  );
  expect(beside).toEqual(["上报/汇总表.xlsx", "上报/manifest.json"]);
});

test("a manifest is known by its name, and one that is none takes nothing away", () => {
  expect(["manifest.json", "上报/manifest.json", "上报/amanifest.json"].map((path) => isManifestPath(path))).toEqual([
    true,
    true,
    false,
  ]);
  expect(packageForms("manifest.json", "{}")).toBeUndefined();
});
