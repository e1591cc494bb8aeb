/** Who hands in and for which year, as the forms of a package say it; a clause where they do not say one. */

export interface OwnedForm {
  readonly year: number | null;
  readonly supervisingDepartment: string;
  readonly implementingUnit: string;
}

export type Whose =
  | { readonly unit: string; readonly year: number | null; readonly fault?: undefined }
  | { readonly fault: string; readonly unit?: undefined };

/** @param given Who hands in, where somebody said so. Else the unit of all forms, or else their department. */
export function whosePackage(forms: readonly OwnedForm[], given = ""): Whose {
  const years = [...new Set(forms.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
  if (years.length > 1) return { fault: `这些表有 ${years.join("、")} 年的，一次只能上报一个年度` };
  const units = distinct(forms.map(({ implementingUnit }) => implementingUnit));
  const departments = distinct(forms.map(({ supervisingDepartment }) => supervisingDepartment));
  const own = [given.trim(), ...onlyOne(units), ...onlyOne(departments)].find((name) => name !== "");
  if (own !== undefined) return { unit: own, year: years[0] ?? null };
  const some = units.slice(0, 3).join("、") + (units.length > 3 ? "等" : "");
  const found = units.length === 0 ? "这些表没有写实施单位" : `这些表是几个单位的（${some}）`;
  return { fault: `${found}，请写明由哪个单位上报` };
}

function onlyOne(names: readonly string[]): readonly string[] {
  return names.length === 1 ? names : [];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
}
