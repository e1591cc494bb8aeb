/** The built program in Electron itself, on a library of its own: for machines that have Electron's binary and a screen. */
import { dirname, join } from "node:path";
import { _electron, type ElectronApplication } from "@playwright/test";
import { installedBinary } from "../../build/scripts/electron-binary.ts";

export async function startElectron(libraryFile: string): Promise<ElectronApplication> {
  const asRoot = process.getuid?.() === 0;
  const profile = join(dirname(libraryFile), "profile");
  return await _electron.launch({
    executablePath: installedBinary() ?? "",
    args: [join(import.meta.dirname, "../.."), `--user-data-dir=${profile}`, ...(asRoot ? ["--no-sandbox"] : [])],
    env: { ...(process.env as Record<string, string>), JIBIAO_LIBRARY: libraryFile },
  });
}
