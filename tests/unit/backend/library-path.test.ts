import { expect, test } from "vitest";
import { defaultLibraryFile } from "#backend/library-path.ts";

test.for([
  ["linux", {}, "/home/zhang", "/home/zhang/.local/share/jibiao/library.sqlite"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/zhang", "/data/jibiao/library.sqlite"],
  ["darwin", {}, "/Users/zhang", "/Users/zhang/Library/Application Support/jibiao/library.sqlite"],
  [
    "win32",
    { APPDATA: "C:\\Users\\张\\AppData\\Roaming" },
    "C:\\Users\\张",
    "C:\\Users\\张\\AppData\\Roaming\\jibiao\\library.sqlite",
  ],
  ["win32", {}, "C:\\Users\\张", "C:\\Users\\张\\AppData\\Roaming\\jibiao\\library.sqlite"],
  ["win32", { JIBIAO_LIBRARY: "D:\\共享\\库.sqlite", APPDATA: "C:\\x" }, "C:\\Users\\张", "D:\\共享\\库.sqlite"],
  ["linux", { JIBIAO_LIBRARY: "", XDG_DATA_HOME: "" }, "/home/zhang", "/home/zhang/.local/share/jibiao/library.sqlite"],
] as const)("on %s with %j", ([platform, env, home, file]) => {
  expect(defaultLibraryFile(env, platform, home)).toBe(file);
});
