/** The indicator library for windows: looking it through, what is offered while a name is typed, and the entries a person wrote. */
import { AppError } from "#shared/api/app-error.ts";
import type { ContractServer } from "./contract-server.ts";
import type { Library } from "./store/library.ts";

/** What was written a moment ago is to be in the list; more is left to the background. */
const catchUpMilliseconds = 20;

export function indicatorsRouter({ indicators }: ContractServer, library: Library) {
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
    offers: indicators.offers.handler(({ input: { text, level2 } }) => library.indicators.list.offers(text, level2)),
  };
}
