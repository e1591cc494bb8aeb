/** The library as a whole: whether it is open, its list, searching and watching it. */
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

export function libraryRouter(server: ContractServer, library: Library, events: LibraryEvents) {
  return {
    state: server.library.state.handler(() => library.state()),
    saveAgain: server.library.saveAgain.handler(async () => {
      const place = library.file;
      const file = await library.saveAgain();
      return { file, elsewhere: file !== place };
    }),
    list: server.library.list.handler(() => library.forms.list()),
    search: server.library.search.handler(({ input }) => library.search.find(input.text)),
    watch: server.library.watch.handler(({ signal }) => events.subscribe(signal)),
  };
}
