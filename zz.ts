import { fillForms } from "#backend/filling/fill-forms.ts";
import { writeWorkbook } from "#backend/writers/write-workbook.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { writeFileSync } from "node:fs";
const form = { ...sampleForms[1], indicators: Array.from({ length: 40 }, (_, i) => ({ ...sampleForms[1].indicators[i % sampleForms[1].indicators.length], name: "第" + i + "项工作的完成数量" })) };
const out = fillForms([form]);
console.log(out.forms[0].told, out.proof);
writeFileSync("/tmp/exp/one.xlsx", out.bytes); writeFileSync("/tmp/exp/old.xlsx", await writeWorkbook([form]));
const many = fillForms([...sampleForms, ...sampleForms]);
writeFileSync("/tmp/exp/many.xlsx", many.bytes);
console.log(many.forms.map((f) => f.told.length));
function t(name, f, n = 300) { for (let i = 0; i < 100; i++) f(); const s = performance.now(); for (let i = 0; i < n; i++) f(); console.log(name, ((performance.now() - s) / n).toFixed(2)); }
t("fill", () => fillForms([form]));
let s = performance.now(); for (let i = 0; i < 100; i++) await writeWorkbook([form]); console.log("exceljs official", (performance.now() - s) / 100);
t("fill", () => fillForms([form]));
