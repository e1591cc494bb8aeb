/** An installed browser that can print to PDF: Chromium, Chrome or Edge, wherever the system keeps them. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Path of a browser, or `undefined` where none is installed. `JIBIAO_CHROMIUM` names one and rules out the others. */
export function findBrowser(env: Environment, platform: NodeJS.Platform): string | undefined {
  const named = env["JIBIAO_CHROMIUM"];
  return (named ? [named] : candidates(env, platform)).find(isExecutable);
}

function candidates(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    const roots = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter((root) => root !== undefined);
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
