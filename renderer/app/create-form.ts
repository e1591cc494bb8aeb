/** Makes an empty form in the library and opens it. */
import { withYear, type Template } from "#shared/template/template.ts";
import { openForm } from "./open-form.ts";
import type { Workspace } from "./workspace.ts";

export async function createForm(workspace: Workspace, template: Template, year: number, titleIndex: number): Promise<void> {
  const { forms } = workspace.client;
  const title = withYear(template.titles[titleIndex] ?? "", year);
  const { id } = await forms.create({ template: template.id, year, title });
  await openForm(workspace, id);
}
