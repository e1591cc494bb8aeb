/**
 * Where the fields of a form come from that was changed since it came in. Indicator rows are found again by what they say, not by their
 * place; a row that was written since comes from nowhere.
 */
import type { FormSource } from "#shared/api/contract.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import type { Origins } from "#shared/recognize/recognized.ts";

const rowPath = /^indicators\.(\d+)\.(.+)$/;

export function originsNow({ origins, imported }: Pick<FormSource, "origins" | "imported">, now: Form): Origins {
  const rowNow = matchRows(imported.indicators, now.indicators);
  return Object.fromEntries(
    Object.entries(origins).flatMap(([path, places]): [string, Origins[string]][] => {
      const match = rowPath.exec(path);
      if (!match) return [[path, places]];
      const row = rowNow.get(Number(match[1]));
      return row === undefined ? [] : [[`indicators.${row}.${match[2]}`, places]];
    }),
  );
}

/** From a row's index then to its index now. Rows that still say all they said are matched before those of which only a part is left. */
function matchRows(then: readonly Indicator[], now: readonly Indicator[]): Map<number, number> {
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  const likenesses: readonly ((a: Indicator, b: Indicator) => boolean)[] = [
    (a, b) => a.name === b.name && a.value === b.value && a.level2 === b.level2,
    (a, b) => a.name === b.name && a.level2 === b.level2,
    (a, b) => a.name === b.name,
    (a, b) => a.value === b.value && a.level2 === b.level2,
  ];
  for (const isLike of likenesses) {
    for (const [from, row] of then.entries()) {
      if (matched.has(from)) continue;
      const to = now.findIndex((other, i) => !taken.has(i) && isLike(row, other));
      if (to < 0) continue;
      matched.set(from, to);
      taken.add(to);
    }
  }
  return matched;
}
