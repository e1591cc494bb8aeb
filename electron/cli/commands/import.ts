/** `jibiao import`: the forms of all files into a library, or none of them. */
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { readInputs, tellUnplaced } from "../inputs.ts";
import { needed, parseOptions } from "../options.ts";
import { withLibrary } from "../open-library.ts";
import { texts } from "../text.ts";

export async function importForms(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { library: { type: "string" } });
  const library = needed("--library", values.library);
  const { forms: inputs, complete } = await readInputs(positionals);
  if (!complete) return exitStatus.unusable;
  withLibrary(library, true, ({ forms }) => {
    const known = inputs.filter(({ recognized }) => forms.sameProject(recognized.form).length > 0);
    forms.storeImported(inputs);
    for (const { recognized } of known) console.error(texts.alreadyInLibrary(recognized.form.projectName));
  });
  console.log(texts.stored(inputs.length));
  return tellUnplaced(inputs) ? exitStatus.attention : exitStatus.done;
}
