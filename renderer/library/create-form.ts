/** Makes a new form in the library and opens it. Where unit and department were never set, what the person wrote is from now on. */
import type { UnitDefaults } from "#shared/api/settings.ts";
import { withYear } from "#shared/template/template.ts";
import { openForm, readyToLeave } from "#renderer/editor/open-form.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { changeSettings, librarySettings } from "#renderer/desk/library-settings.ts";

export interface NewForm {
  readonly year: number;
  /** Id of a built-in template. */
  readonly template: string;
  /** As the template has it. */
  readonly title: string;
  /** `null`: the template's own. */
  readonly moneyUnit: UnitDefaults["moneyUnit"];
  readonly implementingUnit: string;
  readonly supervisingDepartment: string;
}

/** @param offered What the person was offered, and may have left as it was. */
export async function createForm(desk: Desk, form: NewForm, offered: NewForm): Promise<void> {
  const { year, template, title, moneyUnit, implementingUnit, supervisingDepartment } = form;
  await readyToLeave(desk);
  const { id } = await desk.client.forms.create({
    template,
    year,
    title: withYear(title, year),
    implementingUnit,
    supervisingDepartment,
    ...(moneyUnit && { moneyUnit }),
  });
  const known = desk.part(librarySettings).get().settings;
  const isWritten = implementingUnit !== offered.implementingUnit || supervisingDepartment !== offered.supervisingDepartment;
  if (isWritten && known.implementingUnit + known.supervisingDepartment === "") {
    await changeSettings(desk, { implementingUnit, supervisingDepartment });
  }
  await openForm(desk, id);
}
