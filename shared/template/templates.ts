/** The official templates this program knows: each a folder of `packs/`. */
import { national2015 } from "./packs/national-2015/template.ts";
import { national2021 } from "./packs/national-2021/template.ts";
import { ningxia2019 } from "./packs/ningxia-2019/template.ts";
import { ningxia2026 } from "./packs/ningxia-2026/template.ts";
import { ningxiaCounty } from "./packs/ningxia-county/template.ts";
import { splitValue } from "./packs/split-value/template.ts";
import type { Template } from "./template.ts";

/** What new forms are begun with. */
export const newFormTemplate: Template = ningxia2026;

export const templates: readonly Template[] = [ningxia2026, ningxia2019, ningxiaCounty, national2015, national2021, splitValue];

/** The template of an id; forms of a template this program does not know are shown in the first one's geometry. */
export function templateOf(id: string): Template {
  return templates.find((template) => template.id === id) ?? ningxia2026;
}
