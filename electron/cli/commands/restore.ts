/** `jibiao restore`: a library from its backup; the one that was there is kept. */
import { restoreLibrary } from "#backend/store/backups/restore-library.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { texts } from "../text.ts";

export async function restore(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { library: { type: "string" } });
  const [file, more] = positionals;
  if (file === undefined) throw usage(texts.oneFileNeeded);
  if (more !== undefined) throw usage(texts.tooMany(more));
  const library = needed("--library", values.library);
  const kept = await restoreLibrary(file, library);
  console.log(texts.restored(library));
  if (kept !== undefined) console.log(texts.keptOld(kept));
  return exitStatus.done;
}
