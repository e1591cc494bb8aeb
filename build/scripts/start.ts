/**
 * `npm start`: builds what is out of date and opens the editor: in Electron where its binary is to be had, else in the default browser
 * through the loopback host, which is then this process. Ctrl+C stops either cleanly.
 */
import { spawn } from "node:child_process";
import { buildElectron } from "./build-electron.ts";
import { buildWindow, windowFolder } from "./build-window.ts";
import { electronBinary } from "./electron-binary.ts";
import { runInBrowser } from "./run-in-browser.ts";
import { root } from "./sources.ts";

await buildWindow({ onlyIfStale: true });
const electron = electronBinary();
if (electron === undefined) {
  console.log("这台电脑上没有可用的 Electron，绩表改在浏览器里打开。");
  await runInBrowser(windowFolder);
} else {
  await buildElectron({ onlyIfStale: true });
  runInElectron(electron);
}

function runInElectron(binary: string): void {
  const child = spawn(binary, [root], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill("SIGTERM"));
  child.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
}
