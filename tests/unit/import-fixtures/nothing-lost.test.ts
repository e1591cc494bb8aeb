/**
 * Nothing is lost in silence: of whatever stands in the rows of a form, over all fixtures, each text is a label, in a form of its file, in a note or
 * without a place. What a form says otherwise than its source is the year, the unit of money, an amount in another unit and an operator's sign.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readForms, type FileReading } from "#backend/readers/read-forms.ts";
import { AppError } from "#shared/api/app-error.ts";
import { labelIndex } from "#shared/recognize/label-index.ts";
import { isOperator } from "#shared/recognize/texts/operator-text.ts";
import type { Taking } from "#shared/recognize/taking.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { readMoney } from "#shared/value/read-money.ts";
import { importCases } from "../../fixtures/import/cases/all-cases.ts";
import path from "node:path";

const labels = labelIndex(ningxia2026);
const folded = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/<\/?[a-z][^<>]*>|&nbsp;|\*\*/g, "")
    .replace(/\s+/g, "");
const isLabel = (text: string) =>
  (labels.head(text) ?? labels.anyColumn(text) ?? labels.period(text)) !== undefined ||
  (labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text)) !== undefined;
/** A column told by what stands under it, and what a report prints over its two halves, are labels without a word of their own in any list. */
const isHeader = (text: string, taking: Taking | undefined) => taking !== undefined && /目标(?:完成情况)?$/.test(text);
/** `(2026年度)`, `金额单位：万元`, `附件3`: what stands above a table and is in the form as something else. */
const isAround = (text: string) =>
  /^\(?(?:20\d\d年?度?)?\)?(?:\(?(?:金额)?单位:?(?:人民币)?[万亿]?元\)?)?$|^\(?[万亿]?元\)?$/.test(text);

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

async function lostOf(name: string, bytes: Uint8Array, taking?: Taking, password?: string): Promise<string[]> {
  let reading: FileReading;
  try {
    reading = await readForms({ name, bytes, ...(taking && { taking }), ...(password !== undefined && { password }) });
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
  const texts = reading.forms.flatMap(({ recognized: { form, unplaced, notes } }) => [
    ...textsOf(form),
    ...unplaced.map(({ text }) => text),
    ...notes.map(({ message }) => message),
  ]);
  const told = folded([...texts, ...reading.others.map(({ title }) => title)].join("¦"));
  const amounts = new Set(texts.flatMap((text) => readMoney(text)?.amount ?? []).map(Number));
  const isTold = (text: string): boolean => {
    if (text === "" || told.includes(text) || isLabel(text) || isAround(text) || isOperator(text) || isHeader(text, taking))
      return true;
    const amount = Number(readMoney(text)?.amount ?? Number.NaN);
    return amounts.has(amount) || amounts.has(amount / 10_000) || amounts.has(amount * 10_000);
  };
  return reading.forms.flatMap(({ excerpt }) =>
    (excerpt?.cells ?? []).flatMap(({ text }) => {
      const whole = folded(text);
      return isTold(whole) || isLabel(text) || whole.split(/[:;,|、/]/).every(isTold) ? [] : [text];
    }),
  );
}

it.each(importCases)("$file", async ({ file, bytes, password }) => {
  expect(await lostOf(file, new Uint8Array(await bytes()), undefined, password)).toEqual([]);
});

const root = path.resolve(import.meta.dirname, "../../..");
const given = ["../shared/cases/import/files", "../shared/published"].flatMap((folder) =>
  existsSync(path.resolve(root, folder))
    ? readdirSync(path.resolve(root, folder)).map((file) => ({ file, path: path.resolve(root, folder, file) }))
    : [],
);
describe.skipIf(given.length === 0)("files of other hands", () => {
  it.each(given)("$file", async ({ file, path }) => {
    const bytes = new Uint8Array(readFileSync(path));
    expect([...(await lostOf(file, bytes)), ...(await lostOf(file, bytes, "target"))]).toEqual([]);
  });
});
