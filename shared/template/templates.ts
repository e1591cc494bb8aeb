/** The official templates this program knows. */
import { ningxia2026 } from "./ningxia-2026.ts";
import type { Template } from "./template.ts";

export const templates: readonly Template[] = [ningxia2026];

/** The template of an id; forms of a template this program does not know are shown in the first one's geometry. */
export function templateOf(id: string): Template {
  return templates.find((template) => template.id === id) ?? ningxia2026;
}
