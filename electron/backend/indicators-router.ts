/** The indicator library for windows: looking it through, what is offered while a name is typed, and the entries a person wrote. */
import { AppError } from "#shared/api/app-error.ts";
import { isSameEntry, mergeEntry } from "#shared/indicators/entry-book.ts";
import type { ContractServer } from "./contract-server.ts";
import { indicatorYears, reachedLastYear } from "./indicator-history.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { blankMegabytes, refuseTooLarge } from "./jobs/file-size.ts";
import type { Library } from "./store/library.ts";
import { workbookType } from "./writers/workbook-type.ts";
import { indicatorBookName } from "./writers/write-indicators.ts";

/** What was written a moment ago is to be in the list; more is left to the background. */
const catchUpMilliseconds = 20;

export function indicatorsRouter({ indicators }: ContractServer, library: Library, reader: FileReader) {
  return {
    list: indicators.list.handler(({ input: { filter, from } }) => {
      const { index, list } = library.indicators;
      index.catchUp(catchUpMilliseconds);
      return { ...list.page(filter, from), due: index.due() };
    }),
    choices: indicators.choices.handler(() => library.indicators.list.choices()),
    open: indicators.open.handler(({ input: { id } }) => {
      const { list, curated } = library.indicators;
      const listed = list.one(id);
      if (!listed) throw new AppError("indicator-missing");
      const entry = curated.of(listed);
      return { listed, ...list.places(id), ...(entry && { curated: entry }) };
    }),
    write: indicators.write.handler(({ input: { entry, was } }) => ({ id: library.indicators.curated.write(entry, was) })),
    forget: indicators.forget.handler(({ input }) => library.indicators.curated.forget(input)),
    take: indicators.take.handler(async ({ input: { file }, signal }) => {
      refuseTooLarge(file.name, file.size, blankMegabytes);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { entries, faults } = await reader.readIndicators({ name: file.name, bytes }, signal);
      const { curated } = library.indicators;
      const merged = entries.map((entry) => ({ written: curated.of(entry), entry }));
      const added = merged.filter(({ written }) => written === undefined).length;
      const wanted = merged.map(({ written, entry }) => mergeEntry(written, entry));
      const same = merged.filter(({ written }, i) => written && wanted[i] && isSameEntry(written, wanted[i])).length;
      curated.writeAll(wanted);
      return { added, changed: wanted.length - added - same, same, faults: [...faults] };
    }),
    workbook: indicators.workbook.handler(async () => {
      const bytes = await reader.write("indicators", library.indicators.curated.all());
      return { file: new File([bytes], indicatorBookName, { type: workbookType }) };
    }),
    history: indicators.history.handler(({ input: { form, at } }) => ({ years: indicatorYears(library, form, at) })),
    reached: indicators.reached.handler(({ input: { form } }) => {
      const last = reachedLastYear(library, form);
      return last ? { last: { year: last.year, rows: [...last.rows] } } : {};
    }),
    offers: indicators.offers.handler(({ input: { text, level2 } }) => library.indicators.list.offers(text, level2)),
  };
}
