/** The forms of a blank with what their cells are bound to, as the host has them too: by labels, and by what was answered. */
import { answered } from "#shared/binding/answers.ts";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import type { Answers } from "./blank-place.ts";
import type { BlankForm } from "./cell-rows.ts";

export function boundForms(sheets: readonly IssuedSheet[], answers: Answers): readonly BlankForm[] {
  return sheets
    .flatMap((sheet) => bindSheet(sheet).bindings.map((bound) => ({ sheet, bound })))
    .map(({ sheet, bound }, i) => {
      const own = answers[i] ?? [];
      return { sheet, bound, answers: own, settled: answered(bound, own, sheet) };
    });
}
