/**
 * A return file as the library sees it: remarks to be answered here, or answers to what was returned from here.
 *
 * Invariant: a file of which one line does not hold is refused whole, with one sentence.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { AnsweredRemark, FoundInLibrary, OpenedReturn } from "#shared/api/returns.ts";
import { readReturn, withAnswers, type Remark, type Return } from "#shared/handing-in/return-file.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";
import type { Form } from "#shared/form/form.ts";
import { placeName } from "#shared/review/place-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { placeOfSent } from "#shared/returning/place-of-sent.ts";
import { received, toSent } from "#shared/returning/return-documents.ts";
import { listedInSlices } from "../listed-in-slices.ts";
import { Slices } from "../slices.ts";
import type { Library } from "../store/library.ts";
import { formsByPackageId } from "./ids-in-packages.ts";

export interface Came {
  /** Name of the file. */
  readonly source: string;
  readonly at: number;
  readonly newId: () => string;
}

export async function openedReturn(library: Library, text: string, { source, at }: Came): Promise<OpenedReturn> {
  const { file, fault } = readReturn(text);
  if (!file) throw refused(source, fault);
  const written = library.remarks
    .ofForms()
    .flatMap(({ id: form, remarks }) => remarks.flatMap((remark) => (remark.from === "written" ? [{ form, remark }] : [])));
  const own = new Map(written.map((one) => [one.remark.id, one]));
  const [first] = file.remarks;
  if (first && own.has(first.id)) return answers(file, own, source);
  return remarks(library, file, { source, at });
}

async function remarks(library: Library, file: Return, came: Pick<Came, "source" | "at">): Promise<OpenedReturn> {
  const slices = new Slices();
  const listed = await listedInSlices(library, slices);
  const ids = await formsByPackageId(library, listed, slices);
  const summaries = new Map(listed.map((form) => [form.id, form]));
  const known = library.remarks.ids();
  const found: FoundInLibrary[] = [];
  for (const [i, remark] of file.remarks.entries()) {
    const form = ids.get(remark.form);
    const summary = form === undefined ? undefined : summaries.get(form);
    if (form === undefined || !summary)
      throw refused(came.source, `退回文件第 ${i + 1} 条意见说的表“${remark.form}”不在表格库里，没有导入`);
    if (file.year !== null && summary.year !== null && file.year !== summary.year)
      throw refused(came.source, `退回文件是 ${file.year} 年的，第 ${i + 1} 条意见说的表却是 ${summary.year} 年的，没有导入`);
    const units = [summary.implementingUnit, summary.supervisingDepartment].map((unit) => foldLabel(unit));
    if (!units.includes(foldLabel(file.unit)))
      throw refused(
        came.source,
        `退回文件是给“${file.unit}”的，第 ${i + 1} 条意见说的表却是“${summary.implementingUnit}”的，没有导入`,
      );
    if (known.has(remark.id)) continue;
    const content = library.forms.form(form);
    const { place, by } = placeOfSent(content, remark);
    found.push({
      form,
      remark: received(remark, place, came),
      placeName: nameOf(content, place),
      by: [...by],
      about: [],
      isRemark: true,
    });
  }
  return { kind: "remarks", source: came.source, found, known: file.remarks.length - found.length };
}

/** Blank where there is none. */
export function nameOf(form: Form, place: string): string {
  return place === "" ? "" : placeName(form, templateOf(form.template), { field: place });
}

function answers(
  file: Return,
  own: ReadonlyMap<string, { form: number; remark: Parameters<typeof toSent>[0] }>,
  source: string,
): OpenedReturn {
  const sent: Return = { ...file, remarks: [...own.values()].map(({ remark }) => toSent(remark)) };
  const checked = withAnswers(sent, file);
  if (!checked.file) throw refused(source, checked.fault);
  const given = file.remarks.flatMap((remark) => answerOf(remark, own.get(remark.id)?.form));
  return { kind: "answers", source, unit: file.unit, answers: given, open: file.remarks.length - given.length };
}

function answerOf({ id, answer, reply }: Remark, form: number | undefined): AnsweredRemark[] {
  return answer && form !== undefined ? [{ form, id, answer, reply }] : [];
}

function refused(source: string, why = ""): AppError {
  return new AppError("return-refused", source, why.replace(/。$/, ""));
}
