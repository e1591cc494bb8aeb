/** Where a person's library is kept unless told otherwise: the folder in which each system wants a program's data. */
import { posix, win32 } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** `JIBIAO_LIBRARY` names another file; blank settings count as none. */
export function defaultLibraryFile(env: Environment, platform: NodeJS.Platform, homedir: string): string {
  return env["JIBIAO_LIBRARY"] || inDataFolder(env, platform, homedir);
}

function inDataFolder(env: Environment, platform: NodeJS.Platform, homedir: string): string {
  const file = ["jibiao", "library.sqlite"];
  if (platform === "win32") return win32.join(env["APPDATA"] || win32.join(homedir, "AppData", "Roaming"), ...file);
  if (platform === "darwin") return posix.join(homedir, "Library", "Application Support", ...file);
  return posix.join(env["XDG_DATA_HOME"] || posix.join(homedir, ".local", "share"), ...file);
}
