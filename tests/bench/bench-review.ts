/**
 * The review: of a form as it stands, again after one edit, and of a library in the background.
 *
 * The peer is what every machine does alike with the same forms: writing them as JSON and parsing that. Printed besides: forms a second,
 * microseconds an edit, memory. Forms are all different, so that nothing is remembered from one to the next but what real forms share.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { FormReviewer, type ReviewedForm } from "#backend/review/form-reviewer.ts";
import { openLibrary } from "#backend/store/library.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import { writeField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { review, type Review } from "#shared/review/review.ts";
import { siblingLists } from "#shared/review/siblings.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { correctForms } from "../helpers/correct-forms.ts";
import { mistakes } from "../helpers/mistakes.ts";
import { median, type Measured } from "./table.ts";

const formCount = 2000;
const libraryCount = 10_000;
const departmentSize = 50;
const editedForms = 200;
const repetitions = 5;
const json = "JSON.stringify and JSON.parse of the same forms";

export async function benchReview(): Promise<Measured[]> {
  const forms = makeForms(libraryCount);
  const editCount = editedForms * editsOfForm.length;
  for (const work of [reviewAll, reviewCompared, reviewEdits]) repeat(forms, 50, work);

  const peer = {
    name: json,
    times: repeat(forms, formCount, (copies) => void copies.map((form) => JSON.parse(JSON.stringify(form)))),
  };
  const alone = repeat(forms, formCount, reviewAll);
  const compared = repeat(forms, formCount, reviewCompared);
  const edits = repeat(forms, editedForms, reviewEdits).map((time) => time / editCount);
  console.log(`a form by itself: ${perSecond(alone, formCount)} forms/s`);
  console.log(`again after one edit: ${(1000 * median(edits)).toFixed(0)} µs`);
  console.log(`a form against its department: ${perSecond(compared, formCount)} forms/s`);
  return [
    { what: `${formCount} forms`, ours: alone, peer },
    { what: `${formCount} forms against their departments`, ours: compared, peer },
    { what: `a library of ${libraryCount}, from the disk`, ours: [await reviewLibrary(forms)] },
  ];
}

/** Correct forms, and every third with a mistake, in departments. */
function makeForms(count: number): Form[] {
  return fc.sample(correctForms, { numRuns: count, seed: 20_260_101 }).map((correct, i) => {
    const form = writeField(correct, "supervisingDepartment", `第${Math.floor(i / departmentSize)}厅`);
    return (i % 3 === 0 ? mistakes[(i / 3) % mistakes.length]?.make(form) : undefined) ?? form;
  });
}

function reviewAll(forms: readonly Form[]): void {
  for (const form of forms) review(form, { template: ningxia2026 });
}

function reviewCompared(forms: readonly Form[]): void {
  const lists = siblingLists(forms);
  for (const form of forms) review(form, { template: ningxia2026, siblings: lists.get(form) ?? [] });
}

/** What is typed most: into a value, a name, the goal, an amount; and a row that comes in. */
const editsOfForm: readonly Edit[] = [
  { kind: "set-field", field: "indicators.0.value", text: "≥31项" },
  { kind: "set-field", field: "indicators.1.name", text: "改过的名称" },
  { kind: "set-field", field: "annualGoal", text: "完成3项工作，2026年12月底前完成。" },
  { kind: "set-field", field: "funds.annualTotal", text: "12.34" },
  {
    kind: "splice-indicators",
    at: 1,
    remove: 0,
    insert: [{ level1: "产出指标", level2: "数量指标", name: "新的", value: "1项" }],
  },
];

/** Only what comes after the first review counts. */
function reviewEdits(forms: readonly Form[]): number {
  let took = 0;
  for (const form of forms) {
    let current: Review = review(form, { template: ningxia2026 });
    const began = performance.now();
    for (const edit of editsOfForm) {
      current = review(applyEdits(current.form, [edit]).form, { template: ningxia2026 }, current);
    }
    took += performance.now() - began;
  }
  return took;
}

/** As the host does it in the background: read, reviewed with everything the library knows, and kept. */
async function reviewLibrary(forms: readonly Form[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
  const library = openLibrary(join(folder, "library.sqlite"), { rules: "bench" });
  try {
    library.forms.create(forms);
    const before = process.memoryUsage.rss();
    const began = performance.now();
    let batch: ReviewedForm[] = [];
    for await (const reviewed of new FormReviewer(library).reviewAll(library.reviews.due())) {
      if (reviewed) batch.push(reviewed);
      if (batch.length < 200) continue;
      library.reviews.put(batch);
      batch = [];
    }
    library.reviews.put(batch);
    const took = performance.now() - began;
    const more = Math.max(0, process.memoryUsage.rss() - before) / 2 ** 20;
    console.log(`a library of ${libraryCount}: ${perSecond([took], libraryCount)} forms/s, ${more.toFixed(0)} MB more memory`);
    return took;
  } finally {
    library.close();
    rmSync(folder, { recursive: true });
  }
}

/** Each time on other forms, and on new copies: what is known of an object or a text is remembered with it. */
function repeat(forms: readonly Form[], count: number, work: (forms: readonly Form[]) => number | void): number[] {
  return Array.from({ length: repetitions }, (_, i) => {
    const copies = JSON.parse(JSON.stringify(forms.slice(i * formCount, i * formCount + count))) as Form[];
    const began = performance.now();
    return work(copies) ?? performance.now() - began;
  });
}

function perSecond(times: readonly number[], count: number): string {
  return ((1000 * count) / median(times)).toFixed(0);
}
