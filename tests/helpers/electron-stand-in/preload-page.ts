/**
 * The world of the preload script, as source text to run in the page before the page's own scripts: it finds `electron` by `require` and
 * nothing else, as in a sandboxed window.
 */
import { readFileSync } from "node:fs";

export function preloadSource(file: string): string {
  return `if (location.origin === "https://jibiao" && window === window.top) {
    const require = (${requireInPage.toString()})();
    const module = { exports: {} };
    const exports = module.exports;
    ${readFileSync(file, "utf8")}
  }`;
}

/** Runs in the page. */
function requireInPage(): (name: string) => unknown {
  type Carried = { text?: string; bytes?: string };
  const toMain = (sent: unknown) => (window as unknown as { standInToMain(sent: unknown): Promise<void> }).standInToMain(sent);

  const carried = (data: unknown): Carried => {
    if (typeof data === "string") return { text: data };
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : (data as Uint8Array);
    return { bytes: btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join("")) };
  };
  const uncarried = ({ text, bytes = "" }: Carried) =>
    text ?? Uint8Array.from(atob(bytes), (character) => character.codePointAt(0) ?? 0);

  const ipcRenderer = {
    postMessage(channel: string, _message: unknown, [port]: MessagePort[]): void {
      if (!port) throw new Error("the stand-in carries messages with one port only");
      const id = crypto.randomUUID();
      void toMain({ kind: "port", channel, port: id });
      port.addEventListener("message", ({ data }) => void toMain({ kind: "message", port: id, data: carried(data) }));
      window.addEventListener(`stand-in:${id}`, (event) => port.postMessage(uncarried((event as CustomEvent<Carried>).detail)));
      port.start();
    },
  };

  return (name) => {
    if (name !== "electron") throw new Error(`a sandboxed preload script cannot require ${name}`);
    return { ipcRenderer };
  };
}
