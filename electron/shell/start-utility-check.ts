/** The check of a library file inside Electron: a utility process, because this program does not run as Node. */
import { fileURLToPath } from "node:url";
import { utilityProcess } from "electron";
import { verdictOf, type StartCheck, type Verdict } from "#backend/store/whole-check.ts";

const entry = fileURLToPath(new URL("check-process.js", import.meta.url));

export const startUtilityCheck: StartCheck = (file, copyTo) => {
  const child = utilityProcess.fork(entry, copyTo === undefined ? [file] : [file, copyTo], {
    serviceName: "jibiao-check",
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore"],
  });
  let stopped = false;
  // It cannot be killed before it is there.
  child.once("spawn", () => stopped && child.kill());
  const verdict = new Promise<Verdict>((resolve) => void child.once("exit", (code) => resolve(verdictOf(code))));
  return {
    verdict,
    stop: () => {
      stopped = true;
      child.kill();
    },
  };
};
