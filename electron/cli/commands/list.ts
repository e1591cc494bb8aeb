/** `jibiao list`: the forms of a library. */
import type { FormSummary } from "#shared/api/contract.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { withLibrary } from "../open-library.ts";
import { tableLines } from "../table.ts";
import { texts } from "../text.ts";

export async function list(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { library: { type: "string" }, json: { type: "boolean" } });
  if (positionals[0] !== undefined) throw usage(texts.tooMany(positionals[0]));
  const forms = withLibrary(needed("--library", values.library), false, (library) => library.forms.list());
  if (values.json) console.log(JSON.stringify({ forms }, null, 2));
  else if (forms.length === 0) console.error(texts.libraryEmpty);
  else console.log(tableLines(forms.map(row), [{ alignRight: true }, {}, {}, {}, { alignRight: true }]).join("\n"));
  return exitStatus.done;
}

function row(form: FormSummary): string[] {
  return [
    String(form.id),
    texts.year(form.year),
    form.implementingUnit || texts.blank,
    form.projectName || texts.blank,
    form.projectTotal === "" ? texts.blank : form.projectTotal + form.moneyUnit,
    texts.indicators(form.indicatorCount),
    form.exported ? texts.exported : "",
  ];
}
