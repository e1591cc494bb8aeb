/** About the program and where it keeps things. */
import { sampleForms } from "#shared/samples/samples.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

export interface About {
  readonly version: string;
  readonly host: "electron" | "loopback" | "in-process";
}

export function hostRouter(server: ContractServer, library: Library, events: LibraryEvents, about: About) {
  return {
    about: server.host.about.handler(() => ({ ...about, libraryFile: library.file })),
    addSamples: server.host.addSamples.handler(() => {
      const ids = library.forms.create(sampleForms);
      events.publish({ kind: "list" });
      return { ids };
    }),
  };
}
