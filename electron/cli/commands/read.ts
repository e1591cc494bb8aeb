/** `jibiao read`: every form in the files, with the repairs and the text that found no place. */
import { withoutBlankRows } from "#shared/form/form.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { readInputs, type InputForm } from "../inputs.ts";
import { parseOptions } from "../options.ts";
import { tableLines } from "../table.ts";
import { texts } from "../text.ts";

export async function read(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean" } });
  const { forms, complete } = await readInputs(positionals);
  if (forms.length > 0) console.log(values.json ? json(forms) : summary(forms));
  if (!complete) return exitStatus.unusable;
  return forms.some(({ recognized }) => recognized.unplaced.length > 0) ? exitStatus.attention : exitStatus.done;
}

function json(inputs: readonly InputForm[]): string {
  const forms = inputs.map(({ source: { file, sheet, line }, recognized: { form, unplaced, notes } }) => ({
    source: { file, sheet, line },
    form: withoutBlankRows(form),
    unplaced,
    notes,
  }));
  return JSON.stringify({ forms }, null, 2);
}

function summary(inputs: readonly InputForm[]): string {
  const lines = tableLines(inputs.map(row), [{}, {}, {}, { alignRight: true }, { alignRight: true }]);
  return inputs
    .flatMap(({ recognized }, i) => [
      lines[i],
      ...recognized.notes.map(({ message }) => texts.note(message)),
      ...recognized.unplaced.map(({ text, where }) => texts.unplacedText(text, where.row, where.column)),
    ])
    .join("\n");
}

function row({ source, recognized: { form } }: InputForm): string[] {
  const { projectTotal } = form.funds;
  return [
    texts.year(form.year),
    form.implementingUnit || texts.blank,
    form.projectName || texts.blank,
    projectTotal === "" ? texts.blank : projectTotal + form.moneyUnit,
    texts.indicators(withoutBlankRows(form).indicators.length),
    source.sheet === undefined ? source.file : `${source.file}：${source.sheet}`,
  ];
}
