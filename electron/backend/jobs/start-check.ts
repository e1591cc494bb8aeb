/** Starts the process that checks a library file with Node. It may be killed at any moment: SQLite takes back what it had begun to mend. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { verdictOf, type StartCheck, type Verdict } from "../store/whole-check.ts";

const entry = fileURLToPath(new URL("./check-child.ts", import.meta.url));

export const startCheck: StartCheck = (file, copyTo) => {
  const child = fork(entry, copyTo === undefined ? [file] : [file, copyTo], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const verdict = new Promise<Verdict>((resolve) => {
    child.once("error", () => resolve("unknown"));
    child.once("close", (code) => {
      process.off("exit", kill);
      resolve(verdictOf(code));
    });
  });
  return { verdict, stop: kill };
};
