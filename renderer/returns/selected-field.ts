/** The field of the selected cell of the open form: remarks are tied to cells by it. */
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { indicatorField, indicatorLists, type Field } from "#shared/form/field.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { blockOf } from "#shared/template/indicator-columns.ts";
import { templateOf } from "#shared/template/templates.ts";

/** `undefined` where none is selected, or the selected one is a label. */
export function selectedField(session: FormSession): Field | undefined {
  const here = session.orderOf();
  const { form } = session.getState();
  const template = templateOf(form.template);
  const ofRows = indicatorLists.flatMap((list) =>
    (form[list] ?? []).flatMap((_, index) =>
      (blockOf(template, list)?.cells ?? []).map(({ column }) => indicatorField(index, column, list)),
    ),
  );
  return here === undefined
    ? undefined
    : [...headFields(template).all, ...ofRows].find((field) => session.orderOf({ field }) === here);
}
