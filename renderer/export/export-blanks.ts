/** What each form is exported into, and what else of the library it could be: the confirmed blanks that have a form of its template. */
import type { BlankSummary } from "#shared/api/blanks.ts";
import { exportWords } from "#renderer/text/export-words.ts";

/** What a form names. */
export interface NamedBlank {
  readonly id: number;
  readonly template: string;
  readonly issuedBlank?: string | undefined;
}

export interface BlankChoice {
  /** As `exports.workbooks` takes it. */
  readonly blank: string;
  readonly label: string;
}

/** In words; `chosen`: for all of them. */
export function blankName({ issuedBlank }: NamedBlank, blanks: readonly BlankSummary[], chosen: string | undefined): string {
  const hash = chosen ?? issuedBlank ?? "";
  if (hash === "") return exportWords.builtIn;
  const blank = blanks.find((one) => one.hash === hash);
  return blank ? exportWords.into(blank.file) : exportWords.blankMissing;
}

/** What all forms go into when they go into one workbook: their blank where they have one in common, else the built-in one. */
export function blankTogether(named: readonly NamedBlank[], chosen: string | undefined): string {
  const [first, ...others] = named.map(({ issuedBlank }) => chosen ?? issuedBlank ?? "");
  return first !== undefined && others.every((one) => one === first) ? first : "";
}

/** Those of the year of a form come first; none where the library has none for these forms. */
export function blankChoices(
  named: readonly NamedBlank[],
  years: ReadonlySet<number | null>,
  blanks: readonly BlankSummary[],
): readonly BlankChoice[] {
  const templates = new Set(named.map(({ template }) => template));
  const usable = blanks.filter(({ confirmed, forms }) => confirmed && forms.some(({ template }) => templates.has(template)));
  const isOfYear = ({ forms }: BlankSummary) => forms.some(({ year }) => years.has(year));
  const ordered = usable.toSorted((a, b) => Number(isOfYear(b)) - Number(isOfYear(a)));
  return ordered.map(({ hash, file, forms: [first] }) => ({
    blank: hash,
    label: exportWords.choice(first?.title ?? "", file),
  }));
}
