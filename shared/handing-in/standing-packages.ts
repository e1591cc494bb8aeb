/**
 * Which of a unit's packages stands: the one that nothing follows. A package follows the one whose manifest it names by its hash, whatever the clocks say; only
 * where none is named does the later time count.
 */
import type { Arrived, ArrivedForm } from "./arrived.ts";

/** The same manifest twice, or the same loose files, is the same package. */
export function withoutCopies(packages: readonly Arrived[]): Arrived[] {
  return [...new Map(packages.toReversed().map((one) => [packageMark(one), one])).values()].toReversed();
}

/** The same of two that are copies of each other. */
export function packageMark({ hash, forms }: Arrived): string {
  if (hash !== null) return hash;
  return forms
    .map(({ sha256, projectName }) => `${sha256} ${projectName}`)
    .toSorted()
    .join("\n");
}

/** Of each unit the packages its forms came with. */
export function packagesBehind<Package extends Arrived>(
  arrived: readonly Package[],
): (unit: { readonly forms: readonly ArrivedForm[] }) => Package[] {
  const owners = new Map(arrived.flatMap((one) => one.forms.map((form) => [form, one] as const)));
  return ({ forms }) => [...new Set(forms.flatMap((form) => owners.get(form) ?? []))];
}

/** Those that nothing follows; of several the one made last, where one was. */
export function latest(packages: readonly Arrived[]): readonly Arrived[] {
  const followed = new Set(packages.map(({ previous }) => previous));
  const unfollowed = packages.filter(({ hash }) => hash === null || !followed.has(hash));
  // Packages that follow each other in a ring are no order.
  const heads = unfollowed.length > 0 ? unfollowed : packages;
  if (heads.some(({ made }) => made === null)) return heads;
  const last = Math.max(...heads.map(timeOf));
  return heads.filter((one) => timeOf(one) === last);
}

export function earlierOf(head: Arrived, packages: readonly Arrived[]): Arrived | undefined {
  const others = packages.filter((one) => one !== head);
  const named = others.find(({ hash }) => hash !== null && hash === head.previous);
  return named ?? others.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
}

function timeOf({ made }: Arrived): number {
  return Date.parse(made ?? "");
}
