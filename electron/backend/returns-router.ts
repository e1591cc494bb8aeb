/** 退回意见 of the library: read, taken in, given out, answered. What is read changes nothing; what is taken in comes in whole or not at all. */
import { randomUUID } from "node:crypto";
import { AppError } from "#shared/api/app-error.ts";
import { returnText } from "#shared/handing-in/return-file.ts";
import { answersEdits } from "#shared/returning/answer-remark.ts";
import { answersTo, remarkedForm, toReturn } from "#shared/returning/return-documents.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { refuseTooLarge } from "./jobs/file-size.ts";
import type { LibraryEvents } from "./library-events.ts";
import { idsInPackages } from "./returning/ids-in-packages.ts";
import { openedReturn } from "./returning/opened-return.ts";
import { openedText } from "./returning/opened-text.ts";
import type { Library } from "./store/library.ts";
import { safePart } from "#shared/naming/safe-part.ts";

const steps = { take: "读入退回意见", answers: "读入答复" } as const;
/** In bytes of UTF-8. */
const longestPart = 120;
const fileNames = { toReturn: "退回意见", answers: "退回意见答复" } as const;

export function returnsRouter({ returns }: ContractServer, library: Library, events: LibraryEvents, reader: FileReader) {
  const changed = (ids: readonly number[]) => {
    events.publishForms(ids.map((id) => library.forms.changed(id)));
    events.publish({ kind: "list", ids: [...ids] });
  };
  /** The forms of a unit and year that have remarks. */
  const formsOf = (unit: string, year: number | null) =>
    library.remarks.ofForms().filter((form) => form.implementingUnit === unit && form.year === year);

  return {
    list: returns.list.handler(() => ({ forms: library.remarks.ofForms(), loose: library.remarks.loose() })),

    open: returns.open.handler(async ({ input: { file, text = "", form }, signal }) => {
      const source = file?.name ?? "";
      if (file) refuseTooLarge(file.name, file.size);
      const written = file
        ? await reader.readText({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, signal)
        : text;
      const came = { source, at: Date.now(), newId: () => randomUUID() };
      return /^\uFEFF?\s*\{/.test(written) ? openedReturn(library, written, came) : openedText(library, written, form, came);
    }),

    take: returns.take.handler(({ input }) => changed(library.remarks.take(input, steps.take))),

    takeAnswers: returns.takeAnswers.handler(({ input: { answers } }) => {
      const byForm = Map.groupBy(answers, ({ form }) => form);
      const ids = library.remarks.step(
        [...byForm].map(([id, given]) => ({ id, editsOf: (form) => answersEdits(form, given) })),
        steps.answers,
      );
      changed(ids);
      return { changed: ids.length };
    }),

    dropLoose: returns.dropLoose.handler(({ input }) => library.remarks.removeLoose(input.id)),

    file: returns.file.handler(async ({ input: { unit, year, of } }) => {
      const forms = formsOf(unit, year).map(({ id }) => ({ id, form: library.forms.form(id) }));
      const ids = await idsInPackages(library, unit, year);
      const known = forms.map(({ id, form }) => ({ id: ids.get(id) ?? "", form }));
      const document =
        of === "toReturn"
          ? toReturn(unit, year, known)
          : answersTo(
              unit,
              year,
              forms.map(({ form }) => remarkedForm(form)),
            );
      if (!document || document.remarks.length === 0)
        throw new AppError("return-refused", unit, of === "toReturn" ? "没有要退回的意见" : "还没有答复过退回意见");
      const name = [unit, ...(year === null ? [] : [`${year}年`]), fileNames[of]]
        .map((part) => safePart(part, longestPart))
        .join("_");
      return {
        file: new File([returnText(document)], `${name}.json`, { type: "application/json" }),
        forms: known.map(({ id }, i) => ({ form: forms[i]?.id ?? 0, id })),
      };
    }),
  };
}
