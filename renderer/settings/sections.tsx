/** The sections of the settings, in the order in which they are listed. A section knows how its own settings are put back. */
import type { ComponentType } from "react";
import type { Desk } from "#renderer/desk/desk.ts";
import { FilesSection, restoreFiles } from "./FilesSection.tsx";
import { FormsSection, restoreForms } from "./FormsSection.tsx";
import { KeepingSection, restoreKeeping } from "./KeepingSection.tsx";
import { LookSection, restoreLook } from "./LookSection.tsx";
import { restoreRules, RulesSection } from "./RulesSection.tsx";

export type SectionName = "forms" | "files" | "rules" | "look" | "keeping";

interface Section {
  readonly name: SectionName;
  readonly Fields: ComponentType;
  readonly restore: (desk: Desk) => Promise<void>;
}

export const sections: readonly [Section, ...Section[]] = [
  { name: "forms", Fields: FormsSection, restore: restoreForms },
  { name: "files", Fields: FilesSection, restore: restoreFiles },
  { name: "rules", Fields: RulesSection, restore: restoreRules },
  { name: "look", Fields: LookSection, restore: restoreLook },
  { name: "keeping", Fields: KeepingSection, restore: restoreKeeping },
];
