/**
 * `npm run soak -- --minutes 60 --seed 1`: a scripted accountant at the built window for so long. Fails where anything is logged as an error, where
 * library or journal are not what the script's own model says, and tells how memory went.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { RouterClient } from "@orpc/server";
import type { Router } from "#backend/backend.ts";
import { watchForFaults } from "../e2e/page-faults.ts";
import { enter, putInLibrary } from "../e2e/fixtures.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { enterLoopback } from "../helpers/enter-loopback.ts";
import { Accountant } from "./accountant.ts";
import { courseOf, hostMemory, pageMemory, type Sample } from "./memory.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
});
const minutes = Number(values.minutes);
/** Deeds between two looks at memory. */
const between = 25;

const folder = mkdtempSync(join(tmpdir(), "jibiao-soak-"));
const libraryFile = join(folder, "library.sqlite");
const firstForms = Accountant.firstForms();
putInLibrary(libraryFile, firstForms);

const host = spawn(process.execPath, ["--expose-gc", join(import.meta.dirname, "soak-host.ts"), libraryFile], {
  stdio: ["pipe", "pipe", "pipe"],
});
const faults: string[] = [];
host.stderr.on("data", (text: Buffer) => faults.push(`host: ${text.toString("utf8")}`));
const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();
const nextLine = async () => String((await lines.next()).value);

const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", acceptDownloads: true });
  await context.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined, showDirectoryPicker: undefined }));
  const page = await context.newPage();
  const link = await nextLine();
  const pageFaults = watchForFaults(page, new URL(link).origin);
  await enter(page, link);
  const headers = await enterLoopback(await nextLine());
  const client: RouterClient<Router> = createORPCClient(new RPCLink({ url: `${new URL(link).origin}/rpc`, headers }));
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  const accountant = new Accountant(page, Number(values.seed), firstForms);

  const samples: Sample[] = [];
  const start = performance.now();
  const passed = () => (performance.now() - start) / 60_000;
  let deeds = 0;
  while (passed() < minutes) {
    for (let left = between; left > 0; left -= 1) await accountant.doSomething();
    deeds += between;
    await accountant.expectAsModel(client);
    await accountant.goHome();
    host.stdin.write("\n");
    const sample = { minute: passed(), ...(await pageMemory(devtools)), ...hostMemory(await nextLine()) };
    samples.push(sample);
    console.log(
      Object.entries(sample)
        .map(([name, value]) => `${name} ${value.toFixed(1)}`)
        .join("  "),
    );
  }
  console.log(
    `${deeds} deeds in ${passed().toFixed(1)} minutes, seed ${values.seed}: ${[...accountant.done].map(([name, times]) => `${name} ${times}`).join(", ")}`,
  );
  console.log(`library and journal as the model has them, looked at ${samples.length} times`);
  for (const name of ["page", "host", "hostResident", "nodes", "listeners"] as const) {
    const { firstThird, lastThird, slope } = courseOf(samples, name);
    console.log(
      `${name}: first third ${firstThird.toFixed(1)}, last third ${lastThird.toFixed(1)}, ${slope.toFixed(2)} an hour`,
    );
  }
  faults.push(...pageFaults);
} finally {
  await browser.close();
  host.stdin.end();
  await new Promise((resolve) => host.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
