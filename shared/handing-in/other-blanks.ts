/** Who filled in another blank than most units: forms of one template whose blanks are not the same file. */
import type { Arrived } from "./arrived.ts";

/** Of each template the fingerprint that most forms have. */
export function usualBlanks(arrived: readonly Arrived[]): ReadonlyMap<string, string> {
  const forms = arrived.flatMap((one) => one.forms.filter(({ templateFingerprint }) => templateFingerprint !== ""));
  const byTemplate = Map.groupBy(forms, ({ template }) => template);
  return new Map(
    [...byTemplate].map(([template, own]) => {
      const [most] = [...Map.groupBy(own, ({ templateFingerprint }) => templateFingerprint)].toSorted(
        ([, a], [, b]) => b.length - a.length,
      );
      return [template, most?.[0] ?? ""];
    }),
  );
}

/** Sentences about a package. */
export function otherBlanks({ forms }: Arrived, usual: ReadonlyMap<string, string>): string[] {
  const others = forms.filter(
    ({ template, templateFingerprint }) => templateFingerprint !== "" && templateFingerprint !== usual.get(template),
  );
  return others.length === 0 ? [] : [`有 ${others.length} 张表填的不是多数表用的那份表样，请核对表样。`];
}
