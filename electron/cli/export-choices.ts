/** What commands that write workbooks are asked for: template or issued blank, and names. */
import { changeTemplate, underTemplate } from "#shared/editing/change-template.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import type { Form } from "#shared/form/form.ts";
import { patternProblem } from "#shared/naming/name-pattern.ts";
import { templates } from "#shared/template/templates.ts";
import { openBlank, type IssuedBlank } from "#backend/filling/fill-workbook.ts";
import { isWorkbook, readWhole } from "./inputs.ts";
import { usage } from "./options.ts";
import { texts } from "./text.ts";

/** @throws AppError `usage` where no file can be named so. */
export function usableName(pattern: string | undefined): string | undefined {
  const problem = pattern === undefined ? undefined : patternProblem(pattern);
  if (problem !== undefined) throw usage(problem);
  return pattern;
}

/** The blank to fill, where a file is given as template. */
export async function issuedBlank(template: string | undefined): Promise<IssuedBlank | undefined> {
  return template !== undefined && isWorkbook(template) ? openBlank(template, await readWhole(template)) : undefined;
}

/** Puts forms into the template asked for; without one each form keeps its own. */
export function templateChanger(template: string | undefined): (form: Form) => Form {
  if (template === undefined) return (form) => form;
  const chosen = templates.find(({ id }) => id === template);
  if (!chosen) throw usage(texts.templateUnknown(template, templates.map(({ id }) => id).join("、")));
  return (form) => underTemplate(form, chosen);
}

/** Puts forms, one after the other, into the blanks of an issued workbook, in their unit of money and their columns. */
export function blankChanger({ blanks }: IssuedBlank): (form: Form) => Form {
  const drawn = blanks.map(({ sheet, binding }) => drawnTemplate(sheet, binding));
  let next = 0;
  return (form) => {
    const template = drawn[next++ % drawn.length];
    return template ? changeTemplate(form, { template }).form : form;
  };
}
