/** `jibiao search`: where a text stands in the forms of a library. */
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { withLibrary } from "../open-library.ts";
import { tableLines } from "../table.ts";
import { texts } from "../text.ts";

/** Whoever waits anyhow is served best by few transactions. */
const formsAtOnce = 500;

export async function search(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { library: { type: "string" }, json: { type: "boolean" } });
  const query = positionals.join(" ");
  if (query.trim() === "") throw usage(texts.queryNeeded);
  const hits = withLibrary(needed("--library", values.library), false, (library) => {
    while (library.search.catchUp(formsAtOnce) > 0);
    return library.search.find(query).map(({ id, where, excerpt }) => {
      const { year, implementingUnit, projectName } = library.forms.summary(id);
      return { id, year, implementingUnit, projectName, where, excerpt };
    });
  });
  if (values.json) console.log(JSON.stringify({ hits }, null, 2));
  else if (hits.length === 0) console.error(texts.nothingFound(query));
  else {
    const rows = hits.map((hit) => [
      String(hit.id),
      texts.year(hit.year),
      hit.projectName || texts.blank,
      hit.where,
      hit.excerpt,
    ]);
    console.log(tableLines(rows, [{ alignRight: true }]).join("\n"));
  }
  return exitStatus.done;
}
