import fc from "fast-check";
import { review } from "#shared/review/review.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { writeField } from "#shared/form/field.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { correctForms } from "/work/wt-review/tests/helpers/correct-forms.ts";
import { mistakes } from "/work/wt-review/tests/helpers/mistakes.ts";
import { readFileSync, writeFileSync, existsSync } from "node:fs";
const file = "/tmp/review/bench-forms.json";
if (!existsSync(file)) {
  const forms = fc.sample(correctForms, { numRuns: 10000, seed: 20260101 }).map((c, i) => {
    const form = writeField(c, "supervisingDepartment", `第${Math.floor(i / 50)}厅`);
    return (i % 3 === 0 ? mistakes[(i / 3) % mistakes.length]?.make(form) : undefined) ?? form;
  });
  writeFileSync(file, JSON.stringify(forms));
}
const forms = JSON.parse(readFileSync(file, "utf8"));
const edits = [
  { kind: "set-field", field: "indicators.0.value", text: "≥31项" },
  { kind: "set-field", field: "indicators.1.name", text: "改过的名称" },
  { kind: "set-field", field: "annualGoal", text: "完成3项工作，2026年12月底前完成。" },
  { kind: "set-field", field: "funds.annualTotal", text: "12.34" },
  { kind: "splice-indicators", at: 1, remove: 0, insert: [{ level1: "产出指标", level2: "数量指标", name: "新的", value: "1项" }] },
];
const what = process.argv[2] ?? "all";
for (let i = 0; i < 5; i++) {
  const copies = JSON.parse(JSON.stringify(forms.slice(i * 2000, i * 2000 + 2000)));
  const t = process.cpuUsage(); const w = performance.now();
  if (what !== "edit") { for (const f of copies) review(f, { template: ningxia2026 }); const u = process.cpuUsage(t).user/1000; console.log("forms/s cpu", (2000e3 / u).toFixed(0), "wall", (2000e3/(performance.now()-w)).toFixed(0)); }
  if (what !== "form") { let took = 0; for (const f of copies.slice(0, 200)) { let c = review(f, { template: ningxia2026 }); const b = performance.now(); for (const e of edits) c = review(applyEdits(c.form, [e]).form, { template: ningxia2026 }, c); took += performance.now() - b; } console.log("us/edit wall", (took).toFixed(0)); }
}
