/** Comparing for windows: whole years of the library in slices, the forms of a file without keeping them, and a comparison as workbook or on paper. */
import { AppError } from "#shared/api/app-error.ts";
import type { Compared } from "#shared/api/comparisons.ts";
import { withoutYear } from "#shared/comparing/across-years.ts";
import { changeCounts } from "#shared/comparing/change-counts.ts";
import { compareForms } from "#shared/comparing/compare-forms.ts";
import { toldPair, type NamedForm, type ToldComparison } from "#shared/comparing/comparison.ts";
import { pairForms, type PairedForms } from "#shared/comparing/pair-forms.ts";
import { withoutBlankRows, type Form } from "#shared/form/form.ts";
import { comparisonTitle, printComparison } from "#shared/print/print-comparison.ts";
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { refuseTooLarge } from "./jobs/file-size.ts";
import { Slices } from "./slices.ts";
import { ifReadable } from "./store/if-readable.ts";
import type { Library } from "./store/library.ts";
import { unpack } from "./store/packed.ts";
import type { TrayEntry } from "./store/tray-entry.ts";
import { safeFileName } from "./writers/workbook-names.ts";
import { workbookType } from "./writers/workbook-type.ts";

/** Often enough for a bar that moves. */
const tellEvery = 20;

interface YearForm {
  readonly id: number;
  readonly form: Form;
}

export function comparisonsRouter({ comparisons }: ContractServer, library: Library, reader: FileReader) {
  return {
    years: comparisons.years.handler(async function* ({ input: { left, right } }) {
      const slices = new Slices();
      const { pairs, onlyLeft, onlyRight } = await pairYears(left, right, slices);
      const compared: { left: number; right: number; counts: ReturnType<typeof changeCounts> }[] = [];
      for (const pair of pairs) {
        const { left: was, right: is } = { left: pair.left.form, right: pair.right.form };
        const counts = changeCounts(withoutYear(compareForms(was, is), was, is));
        compared.push({ left: pair.left.id, right: pair.right.id, counts });
        if (compared.length % tellEvery === 0) yield { done: compared.length, total: pairs.length };
        await slices.pause();
      }
      const ids = (forms: readonly YearForm[]) => forms.map(({ id }) => id);
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
      told.push(toldPair({ name: left, form: pair.left.form }, { name: right, form: pair.right.form }, true));
      await slices.pause();
    }
    const forms = (only: readonly YearForm[]) => only.map(({ form }) => form);
    return { title: `${left}与${right}`, left, right, pairs: told, onlyLeft: forms(onlyLeft), onlyRight: forms(onlyRight) };
  }

  async function pairYears(left: number, right: number, slices: Slices): Promise<PairedForms<YearForm>> {
    const [ofLeft, ofRight] = [await formsOf(left, slices), await formsOf(right, slices)];
    return pairForms(ofLeft, ofRight, ({ form }) => form);
  }

  /** Those that can be opened, by unit. */
  async function formsOf(year: number, slices: Slices): Promise<YearForm[]> {
    const forms: YearForm[] = [];
    for (const summary of library.forms.list()) {
      if (summary.year !== year) continue;
      const form = ifReadable(() => library.forms.form(summary.id));
      if (form) forms.push({ id: summary.id, form: withoutBlankRows(form) });
      await slices.pause();
    }
    return forms;
  }
}

function written({ name, form }: NamedForm): NamedForm {
  return { name, form: withoutBlankRows(form) };
}
