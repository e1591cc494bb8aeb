/** Makes an empty form in the library and opens it. */
import { withYear, type Template } from "#shared/template/template.ts";
import { openForm } from "#renderer/editor/open-form.ts";
import type { Desk } from "#renderer/desk/desk.ts";

export async function createForm(desk: Desk, template: Template, year: number, titleIndex: number): Promise<void> {
  const { forms } = desk.client;
  const { id } = await forms.create({ template: template.id, year });
  const title = withYear(template.titles[titleIndex] ?? "", year);
  const { revision, form } = await forms.open({ id });
  if (form.title !== title) await forms.edit({ id, revision, edits: [{ kind: "set-field", field: "title", text: title }] });
  await openForm(desk, id);
}
