/** What a reviewer wrote, put to the forms of the library as far as it tells which are meant. Only forms that may be meant are read. */
import { AppError } from "#shared/api/app-error.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import type { FoundInLibrary, OpenedReturn } from "#shared/api/returns.ts";
import { mentioned } from "#shared/returning/find-form.ts";
import { readRemarks, type FoundRemark, type StoredForm } from "#shared/returning/read-remarks.ts";
import { listedInSlices } from "../listed-in-slices.ts";
import { Slices } from "../slices.ts";
import type { Library } from "../store/library.ts";
import { nameOf, type Came } from "./opened-return.ts";
import type { Form } from "#shared/form/form.ts";

/** A library of so few forms is looked through whole: a remark may name no project at all. */
const fewForms = 200;
/** Names looked for at a time: some milliseconds. */
const lookedAtOnce = 500;

export async function openedText(
  library: Library,
  text: string,
  open: number | undefined,
  { source, at, newId }: Came,
): Promise<OpenedReturn> {
  const meant = await meantIn(library, text);
  const ids = new Set([...meant.map(({ id }) => id), ...(open === undefined ? [] : [open])]);
  const forms = [...ids].flatMap((id) => readForm(library, id));
  const found = readRemarks(text, forms, open).map((one) =>
    foundIn(one, forms.find(({ id }) => id === one.form)?.form, { source, at, newId }),
  );
  if (found.length === 0) throw new AppError("return-refused", source, "里面没有文字");
  return { kind: "remarks", source, found, known: 0 };
}

async function meantIn(library: Library, text: string): Promise<readonly FormSummary[]> {
  const slices = new Slices();
  const all = await listedInSlices(library, slices);
  if (all.length <= fewForms) return all;
  const meant: FormSummary[] = [];
  for (let from = 0; from < all.length; from += lookedAtOnce) {
    meant.push(...mentioned(text, all.slice(from, from + lookedAtOnce)));
    await slices.pause();
  }
  return meant;
}

function foundIn(
  { form, place, value, remark, wanted, by, about, isRemark }: FoundRemark,
  content: Form | undefined,
  { source, at, newId }: Came,
): FoundInLibrary {
  const kept = { id: newId(), place, value, remark, wanted, reply: "", from: "text" as const, source, at, done: false };
  return {
    ...(form !== undefined && { form }),
    remark: kept,
    placeName: content ? nameOf(content, place) : "",
    by: [...by],
    about: [...about],
    isRemark,
  };
}

/** A damaged form is told of where it is opened. */
function readForm(library: Library, id: number): StoredForm[] {
  try {
    return [{ id, form: library.forms.form(id) }];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
