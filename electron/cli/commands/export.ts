/** `jibiao export`: official workbooks of every form in the files, or nothing at all. */
import type { Form } from "#shared/form/form.ts";
import { templates } from "#shared/template/templates.ts";
import { exportFiles } from "#backend/export-files.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { readInputs, tellUnplaced } from "../inputs.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { texts } from "../text.ts";
import { writeFiles } from "../write-files.ts";

export async function exportForms(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    out: { type: "string" },
    template: { type: "string" },
    "one-workbook": { type: "boolean", default: false },
  });
  const out = needed("--out", values.out);
  const inTemplate = templateChanger(values.template);
  const { forms: inputs, complete } = await readInputs(positionals);
  if (!complete) return exitStatus.unusable;
  const forms = inputs.map(({ recognized }) => inTemplate(recognized.form));
  const files = await exportFiles(forms, values["one-workbook"]);
  for (const path of await writeFiles(out, files)) console.log(path);
  return tellUnplaced(inputs) ? exitStatus.attention : exitStatus.done;
}

/** Puts forms into the template asked for; without one each form keeps its own. */
function templateChanger(template: string | undefined): (form: Form) => Form {
  if (template === undefined) return (form) => form;
  if (/\.(xlsx|xls|et)$/i.test(template)) throw usage(texts.templateFileUnsupported);
  if (!templates.some(({ id }) => id === template)) {
    throw usage(texts.templateUnknown(template, templates.map(({ id }) => id).join("、")));
  }
  return (form) => ({ ...form, template });
}
