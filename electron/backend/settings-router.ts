/** Settings of the library. Whoever has it open hears of a change. */
import type { Settings } from "#shared/api/settings.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

export function settingsRouter({ settings }: ContractServer, library: Library, events: LibraryEvents) {
  return {
    get: settings.get.handler(() => library.settings.read()),
    set: settings.set.handler(({ input }) => {
      const given: Partial<Settings> = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const changed = library.settings.change(given);
      events.publish({ kind: "settings", settings: changed });
      return changed;
    }),
  };
}
