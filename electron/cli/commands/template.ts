/** `jibiao template`: what an issued blank is bound to, as a person would read it off. */
import { boundSheets } from "#backend/issued-blank.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { readWhole } from "../inputs.ts";
import { parseOptions, usage } from "../options.ts";
import { JsonList, print } from "../output.ts";
import { bindingJson } from "../template-json.ts";
import { bindingText } from "../template-text.ts";
import { texts } from "../text.ts";

export async function template(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean" } });
  const [file, more] = positionals;
  if (file === undefined) throw usage(texts.oneTemplateNeeded);
  if (more !== undefined) throw usage(texts.tooMany(more));
  const bindings = boundSheets(file, await readWhole(file)).map(({ binding }) => binding);
  const list = new JsonList("templates");
  for (const binding of bindings) {
    if (values.json) await list.print(bindingJson(binding));
    else await print(`${bindingText(binding)}\n`);
  }
  await list.end();
  const isClear = bindings.every(({ unsure, missing }) => unsure.length === 0 && missing.length === 0);
  return isClear ? exitStatus.done : exitStatus.attention;
}
