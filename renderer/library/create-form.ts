/** Makes an empty form in the library and opens it. */
import { withYear, type Template } from "#shared/template/template.ts";
import { openForm } from "#renderer/editor/open-form.ts";
import type { Desk } from "#renderer/desk/desk.ts";

export async function createForm(desk: Desk, template: Template, year: number, titleIndex: number): Promise<void> {
  const { forms } = desk.client;
  const title = withYear(template.titles[titleIndex] ?? "", year);
  const { id } = await forms.create({ template: template.id, year, title });
  await openForm(desk, id);
}
