/**
 * Compiled sources kept between the hundreds of Node processes that tests start: loading the store costs each of them a third of the
 * time. Import it in a runner's configuration; what the tests spawn inherits it.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "../../node_modules/.cache/compiled");

const compiled = new Set<string>();

/** Loads a script once without running it, for processes that are killed before they could keep anything. */
export function compileAhead(script: string): void {
  if (compiled.has(script)) return;
  compiled.add(script);
  const load = `await import(${JSON.stringify(pathToFileURL(script).href)})`;
  const { status } = spawnSync(process.execPath, ["--input-type=module", "--eval", load], { stdio: "inherit" });
  if (status !== 0) throw new Error(`${script} cannot be loaded without running`);
}
