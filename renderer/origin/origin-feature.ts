/** Where the open form comes from: what its import had to say, and its source beside it. */
import type { Feature } from "#renderer/desk/feature.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { NotesTab } from "./NotesTab.tsx";
import { SourceSection } from "./SourceSection.tsx";
import "./origin.css";

export const origin: Feature = {
  panelTabs: [
    { name: "notes", label: panelWords.notes, order: 3, Section: NotesTab },
    { name: "source", label: panelWords.source, order: 4, Section: SourceSection },
  ],
};
