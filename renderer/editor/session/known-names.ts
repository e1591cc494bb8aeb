/**
 * Names of indicators that a person may be about to write again: those of this form, the nearest above first, then those of the library,
 * newest year first. The library is asked only when nothing in the form begins like that, and after a moment without a key.
 */
import { printedRows } from "#shared/editing/indicator-rows.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import type { Client } from "#renderer/desk/client.ts";
import type { SessionState } from "./session-state.ts";

/** Milliseconds; longer than between two keys of a word. */
const calm = 200;
/** With less, too much of the library begins like that. */
const shortest = 2;

export interface KnownNames {
  /** Of this form; none for cells that are no names. */
  readonly list: (target: CellTarget) => readonly string[];
  /** Gives a longer name that begins with the text, at once or later, if there is one. */
  readonly complete: (target: CellTarget, text: string, give: (name: string) => void) => void;
}

export function createKnownNames(core: SessionState, library: Client["library"]): KnownNames {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const list = (target: CellTarget) => {
    if (target.kind !== "indicator" || target.column !== "name") return [];
    const { indicators } = core.form();
    const names = printedRows(core.form(), core.template()).map(({ index }) => indicators[index ?? -1]?.name ?? "");
    const nearest = [...names.slice(0, target.row).toReversed(), ...names.slice(target.row + 1)];
    return [...new Set(nearest)].filter((name) => name !== "");
  };
  const fromLibrary = async (text: string) => {
    const hits = await library.search({ text });
    // What was cut has a sign of it at its end, and is no whole name.
    const whole = ({ field, excerpt }: (typeof hits)[number]) =>
      /^indicators\.\d+\.name$/.test(field ?? "") && !excerpt.endsWith("…");
    return hits.find((hit) => whole(hit) && goesOn(hit.excerpt, text))?.excerpt;
  };

  return {
    list,
    complete(target, text, give) {
      clearTimeout(timer);
      if (target.kind !== "indicator" || target.column !== "name" || text.trim() === "") return;
      const here = list(target).find((name) => goesOn(name, text));
      if (here !== undefined) return give(here);
      if (text.length < shortest) return;
      timer = setTimeout(() => {
        // Out of reach, the library offers nothing.
        fromLibrary(text).then(
          (name) => name !== undefined && give(name),
          () => undefined,
        );
      }, calm);
    },
  };
}

function goesOn(name: string, text: string): boolean {
  return name.length > text.length && name.startsWith(text);
}
