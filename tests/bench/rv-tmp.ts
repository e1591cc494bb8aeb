import fc from "fast-check";
import { Session } from "node:inspector/promises";
import { writeFileSync } from "node:fs";
import { writeField } from "#shared/form/field.ts";
import { review } from "#shared/review/review.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { correctForms } from "../helpers/correct-forms.ts";
import { mistakes } from "../helpers/mistakes.ts";
const forms = fc.sample(correctForms, { numRuns: 2600, seed: 20_260_101 }).map((correct, i) => {
  const form = writeField(correct, "supervisingDepartment", `第${Math.floor(i / 50)}厅`);
  return (i % 3 === 0 ? mistakes[(i / 3) % mistakes.length]?.make(form) : undefined) ?? form;
});
for (const f of structuredClone(forms.slice(0, 600))) review(f, { template: ningxia2026 });
const copies = structuredClone(forms.slice(600));
const s = new Session(); s.connect();
await s.post("Profiler.enable"); await s.post("Profiler.setSamplingInterval", { interval: 200 }); 
const c0 = process.cpuUsage();
if (process.argv[2]) await s.post("Profiler.start");
for (const f of copies) review(f, { template: ningxia2026 });
const c = process.cpuUsage(c0); console.log((2000 / ((c.user + c.system) / 1e6)).toFixed(0), "forms per CPU second");
if (process.argv[2]) {
const { profile } = await s.post("Profiler.stop") as any;
const byId = new Map<number, any>(profile.nodes.map((x: any) => [x.id, x]));
const self = new Map<number, number>(); profile.samples.forEach((x: number, i: number) => self.set(x, (self.get(x) ?? 0) + profile.timeDeltas[i]));
const S = new Map<string, number>(), I = new Map<string, number>(); let T = 0;
const nm = (x: any) => x.callFrame.functionName + " " + x.callFrame.url.split("/").slice(-1)[0] + ":" + x.callFrame.lineNumber;
const walk = (x: any, st: Set<string>): number => { const n = nm(x); const fresh = !st.has(n); if (fresh) st.add(n); let t = self.get(x.id) ?? 0; T += t; S.set(n, (S.get(n) ?? 0) + t); for (const k of x.children ?? []) t += walk(byId.get(k), st); if (fresh) { st.delete(n); I.set(n, (I.get(n) ?? 0) + t); } return t; };
walk(profile.nodes[0], new Set());
for (const [h, m] of [["SELF", S], ["INCL", I]] as const) { console.log(h); for (const [k, v] of [...m].sort((a, b) => b[1] - a[1]).slice(0, 70)) console.log((100 * v / T).toFixed(1).padStart(6), k); }
}
