/** Listing, searching and watching the library. */
import type { BackgroundChecker } from "./background-checker.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

export function libraryRouter(server: ContractServer, library: Library, events: LibraryEvents, checker: BackgroundChecker) {
  return {
    list: server.library.list.handler(() => library.forms.list()),
    removed: server.library.removed.handler(() => library.trash.list()),
    damaged: server.library.damaged.handler(() => checker.damaged()),
    search: server.library.search.handler(({ input }) => library.search.find(input.text)),
    watch: server.library.watch.handler(({ signal }) => events.subscribe(signal)),
  };
}
