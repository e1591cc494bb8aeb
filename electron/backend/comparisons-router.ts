/** Comparing for windows: whole years of the library in slices, the forms of a file without keeping them, and a comparison as workbook or on paper. */
import { AppError } from "#shared/api/app-error.ts";
import type { Compared } from "#shared/api/comparisons.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { withoutYear } from "#shared/comparing/across-years.ts";
import { changeCounts } from "#shared/comparing/change-counts.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { toldPair, type NamedForm, type ToldComparison } from "#shared/comparing/comparison.ts";
import type { LikenedProject } from "#shared/comparing/project-likeness.ts";
import { pairingForms, type PairedForms } from "#shared/comparing/pair-forms.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { comparisonTitle, printComparison } from "#shared/print/print-comparison.ts";
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { refuseTooLarge } from "./jobs/file-size.ts";
import { listedInSlices } from "./listed-in-slices.ts";
import { Slices } from "./slices.ts";
import { ifReadable } from "./store/if-readable.ts";
import type { Library } from "./store/library.ts";
import { unpack } from "./store/packed.ts";
import type { TrayEntry } from "./store/tray-entry.ts";
import { safeFileName } from "./writers/workbook-names.ts";
import { workbookType } from "./writers/workbook-type.ts";

/** Often enough for a bar that moves. */
const tellEvery = 20;

export function comparisonsRouter({ comparisons }: ContractServer, library: Library, reader: FileReader) {
  return {
    years: comparisons.years.handler(async function* ({ input: { left, right } }) {
      const slices = new Slices();
      const { pairs, onlyLeft, onlyRight } = await pairYears(left, right, slices);
      let done = 0;
      const compared: { left: number; right: number; counts: ReturnType<typeof changeCounts> }[] = [];
      for (const { left: before, right: after } of pairs) {
        const [was, is] = [formOf(before), formOf(after)];
        if (was && is) {
          const counts = changeCounts(withoutYear(compareForms(was, is), was, is));
          compared.push({ left: before.id, right: after.id, counts });
        }
        done += 1;
        if (done % tellEvery === 0) yield { done, total: pairs.length };
        await slices.pause();
      }
      const ids = (forms: readonly FormSummary[]) => forms.map(({ id }) => id);
      const result = { pairs: compared, onlyLeft: ids(onlyLeft), onlyRight: ids(onlyRight) };
      yield { done: pairs.length, total: pairs.length, compared: result };
    }),

    read: comparisons.read.handler(async ({ input: { file, password }, signal = new AbortController().signal }) => {
      refuseTooLarge(file.name, file.size);
      const entries: TrayEntry[] = [];
      const bytes = new Uint8Array(await file.arrayBuffer());
      await reader.read({ name: file.name, bytes, ...(password !== undefined && { password }) }, signal, (entry) =>
        entries.push(entry),
      );
      const forms = entries.flatMap((entry) => entry.forms.map(({ recognized }) => unpack(recognized, recognizedSchema).form));
      if (forms.length === 0) {
        const error = entries.find((entry) => entry.error)?.error;
        throw error ? AppError.fromData(error) : new AppError("file-not-a-form", file.name);
      }
      return { forms };
    }),

    report: comparisons.report.handler(async ({ input }) => {
      const told = await toldOf(input);
      const bytes = await reader.write("comparison", told);
      return { file: new File([bytes], safeFileName(comparisonTitle(told), ".xlsx"), { type: workbookType }) };
    }),

    page: comparisons.page.handler(async ({ input }) => ({ html: printComparison(await toldOf(input)) })),
  };

  async function toldOf(compared: Compared): Promise<ToldComparison> {
    if (compared.kind === "forms") {
      const [left, right] = [written(compared.left), written(compared.right)];
      const pair = toldPair(left, right, compared.acrossYears);
      return { title: pair.projectName, left: left.name, right: right.name, pairs: [pair], onlyLeft: [], onlyRight: [] };
    }
    const slices = new Slices();
    const [left, right] = [`${compared.left}年`, `${compared.right}年`];
    const { pairs, onlyLeft, onlyRight } = await pairYears(compared.left, compared.right, slices);
    const told: ReturnType<typeof toldPair>[] = [];
    for (const pair of pairs) {
      const [was, is] = [formOf(pair.left), formOf(pair.right)];
      if (was && is) told.push(toldPair({ name: left, form: was }, { name: right, form: is }, true));
      await slices.pause();
    }
    const forms = (only: readonly FormSummary[]) => only.flatMap((form) => formOf(form) ?? []);
    return { title: `${left}与${right}`, left, right, pairs: told, onlyLeft: forms(onlyLeft), onlyRight: forms(onlyRight) };
  }

  /** By what lists show of them; only those that are nobody's by name are read, and of these what decides is kept. */
  async function pairYears(left: number, right: number, slices: Slices): Promise<PairedForms<FormSummary>> {
    const [ofLeft, ofRight] = [await listedInSlices(library, slices, left), await listedInSlices(library, slices, right)];
    const read = new Map<number, LikenedProject | undefined>();
    const likened = (listed: FormSummary) => {
      if (!read.has(listed.id)) read.set(listed.id, deciding(formOf(listed)));
      return read.get(listed.id);
    };
    return slices.run(pairingForms(ofLeft, ofRight, (form) => form, likened));
  }

  /** `undefined` of one that cannot be opened: it is told of where it is opened. */
  function formOf({ id }: FormSummary): Form | undefined {
    const form = ifReadable(() => library.forms.form(id));
    return form && withoutBlankRows(form);
  }
}

function deciding(form: Form | undefined): LikenedProject | undefined {
  if (!form) return undefined;
  const { implementingUnit, supervisingDepartment, projectName, indicators } = form;
  return { implementingUnit, supervisingDepartment, projectName, indicators };
}

function written({ name, form }: NamedForm): NamedForm {
  return { name, form: withoutBlankRows(form) };
}
