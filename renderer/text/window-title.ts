/** The window's title: `绩表 — 2026 · 厅本级 · 业务培训费`. */
import type { Form } from "#shared/form/form.ts";
import { libraryWords } from "./library-words.ts";

export const programName = "绩表";

export function windowTitle(form: Form | undefined): string {
  if (!form) return programName;
  const parts = [form.year === null ? libraryWords.noYear : String(form.year), form.implementingUnit, form.projectName];
  return `${programName} — ${parts.map((part, index) => part || [libraryWords.noYear, libraryWords.noUnit, libraryWords.noProject][index]).join(" · ")}`;
}
