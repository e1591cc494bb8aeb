/** `jibiao backup`: a library as one file, while it may be in use. */
import { backUpLibrary } from "#backend/store/backups/back-up-to-file.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { needed, parseOptions, usage } from "../options.ts";
import { texts } from "../text.ts";

export async function backup(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { library: { type: "string" }, out: { type: "string" } });
  if (positionals[0] !== undefined) throw usage(texts.tooMany(positionals[0]));
  const [library, out] = [needed("--library", values.library), needed("--out", values.out)];
  await backUpLibrary(library, out);
  console.log(texts.backedUp(out));
  return exitStatus.done;
}
