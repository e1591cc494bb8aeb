/** `jibiao read`: every form in the files, with the repairs and the text that found no place; printed as it is read. */
import { withoutBlankRows } from "#shared/form/form.ts";
import { needsAttention } from "#shared/recognize/note-kinds.ts";
import { templateOf } from "#shared/template/templates.ts";
import { wholeAmount } from "#shared/template/whole-amount.ts";
import type { ExitStatus } from "../exit-status.ts";
import { formsIn, readInputs, type InputForm } from "../inputs.ts";
import { parseOptions } from "../options.ts";
import { JsonList, print } from "../output.ts";
import { tableLines } from "../table.ts";
import { Tally } from "../tally.ts";
import { texts } from "../text.ts";

export async function read(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    json: { type: "boolean" },
    password: { type: "string" },
    anyway: { type: "boolean" },
    "as-target": { type: "boolean" },
  });
  const taking = values.anyway ? "anyway" : values["as-target"] ? "target" : undefined;
  const tally = new Tally();
  const list = new JsonList("forms");
  for await (const file of readInputs({ paths: positionals, password: values.password, taking, namedFirst: false })) {
    tally.add(file, false);
    const forms = formsIn(file);
    if (!values.json && forms.length > 0) await print(`${summary(forms)}\n`);
    for (const form of values.json ? forms : []) await list.print(json(form));
  }
  await list.end();
  return tally.status;
}

function json({ source: { file, sheet, page, line }, recognized: { form, unplaced, notes } }: InputForm): unknown {
  return { source: { file, sheet, page, line }, form: withoutBlankRows(form), unplaced, notes };
}

function summary(inputs: readonly InputForm[]): string {
  const lines = tableLines(inputs.map(row), [{}, {}, {}, { alignRight: true }, { alignRight: true }]);
  return inputs
    .flatMap(({ recognized }, i) => [
      lines[i],
      ...recognized.notes.map(({ code, message, where }) => texts.note(message, needsAttention(code), where.page, where.row)),
      ...recognized.unplaced.map(({ text, where }) => texts.unplacedText(text, where.page, where.row, where.column)),
    ])
    .join("\n");
}

function row({ source: { file, sheet, page }, recognized: { form } }: InputForm): string[] {
  const amount = wholeAmount(form, templateOf(form.template)).text;
  return [
    texts.year(form.year),
    form.implementingUnit || texts.blank,
    form.projectName || texts.blank,
    amount === "" ? texts.blank : amount + form.moneyUnit,
    texts.indicators(withoutBlankRows(form).indicators.length),
    [file, sheet, page === undefined ? undefined : texts.page(page)].filter((part) => part !== undefined).join("："),
  ];
}
