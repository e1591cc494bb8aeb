/** The library as a whole: whether it is open, its list, searching and watching it. */
import type { BackgroundChecker } from "./background-checker.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

export function libraryRouter(server: ContractServer, library: Library, events: LibraryEvents, checker: BackgroundChecker) {
  return {
    state: server.library.state.handler(() => library.state()),
    saveAgain: server.library.saveAgain.handler(async () => {
      const place = library.file;
      const file = await library.saveAgain();
      return { file, elsewhere: file !== place };
    }),
    list: server.library.list.handler(() => library.forms.list()),
    page: server.library.page.handler(({ input: { after, most } }) => library.forms.page(after, most)),
    summaries: server.library.summaries.handler(({ input }) => library.forms.summaries(input.ids)),
    removed: server.library.removed.handler(() => library.trash.list()),
    damaged: server.library.damaged.handler(() => checker.damaged()),
    search: server.library.search.handler(({ input }) => library.search.find(input.text)),
    toIndex: server.library.toIndex.handler(() => ({ count: library.search.waiting() })),
    watch: server.library.watch.handler(({ signal }) => events.subscribe(signal)),
  };
}
