/** `jibiao import`: the forms of all files into a library, file by file; nothing where a file that was named cannot be used. */
import { type ExitStatus } from "../exit-status.ts";
import { formsIn } from "../inputs.ts";
import { needed, parseOptions } from "../options.ts";
import { LazyLibrary } from "../open-library.ts";
import { texts } from "../text.ts";
import { forEachUsable } from "../usable-inputs.ts";

export async function importForms(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { library: { type: "string" }, password: { type: "string" } });
  const library = new LazyLibrary(needed("--library", values.library));
  let stored = 0;
  try {
    const tally = await forEachUsable({ paths: positionals, password: values.password }, async (file) => {
      const forms = formsIn(file);
      await library.backUpOnce();
      library.use((opened) => {
        const known = forms.filter(({ recognized }) => opened.forms.sameProject(recognized.form).length > 0);
        stored += opened.forms.storeImported(forms).length;
        for (const { recognized } of known) console.error(texts.alreadyInLibrary(recognized.form.projectName));
      });
    });
    if (stored > 0) console.log(texts.stored(stored));
    return tally.status;
  } finally {
    library.close();
  }
}
