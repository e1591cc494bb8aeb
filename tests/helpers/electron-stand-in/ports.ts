/**
 * Message ports between page and main process. The page's end is a real port; what arrives there is carried over by a binding, and what
 * the main process posts by evaluating in the page. Ports of a page that has gone are closed.
 */
import { EventEmitter } from "node:events";
import type { Frame, Page } from "playwright-core";
import { asSeenByMain } from "./state.ts";

/** Text, or bytes as base64. */
export type Carried = { readonly text: string } | { readonly bytes: string };

/** From the page: a new port for a channel, or a message on a port that is there. */
export type FromPage =
  | { readonly kind: "port"; readonly channel: string; readonly port: string }
  | { readonly kind: "message"; readonly port: string; readonly data: Carried };

export const ipcMain = new EventEmitter();

class MainPort extends EventEmitter {
  readonly #send: (data: Carried) => void;
  #waiting: unknown[] | undefined = [];

  constructor(send: (data: Carried) => void) {
    super();
    this.#send = send;
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const data of waiting) this.receive(data);
  }

  receive(data: unknown): void {
    if (this.#waiting) this.#waiting.push(data);
    else this.emit("message", { data, ports: [] });
  }

  postMessage(message: string | ArrayBuffer | Uint8Array): void {
    const text = typeof message === "string";
    this.#send(text ? { text: message } : { bytes: Buffer.from(message as Uint8Array).toString("base64") });
  }
}

/** Listens to the page's preload script (preload-page.ts); to be called before the page has loaded anything. */
export async function carryPorts(page: Page): Promise<void> {
  const ports = new Map<string, MainPort>();
  const closeAll = () => {
    for (const port of ports.values()) port.emit("close");
    ports.clear();
  };
  await page.exposeBinding("standInToMain", ({ frame }, sent: FromPage) => {
    if (sent.kind === "message") {
      const { data } = sent;
      ports.get(sent.port)?.receive("text" in data ? data.text : new Uint8Array(Buffer.from(data.bytes, "base64")));
      return;
    }
    closeAll();
    const port = new MainPort((data) => {
      // A page that has gone hears nothing any more.
      page.evaluate(deliver, [sent.port, data] as const).catch(() => undefined);
    });
    ports.set(sent.port, port);
    ipcMain.emit(sent.channel, { ports: [port], senderFrame: describe(frame) }, undefined);
  });
  page.on("close", closeAll);
}

function deliver([port, data]: readonly [string, Carried]): void {
  window.dispatchEvent(new CustomEvent(`stand-in:${port}`, { detail: data }));
}

interface FrameDescription {
  readonly url: string;
  readonly origin: string;
  readonly parent: FrameDescription | null;
}

function describe(frame: Frame): FrameDescription {
  const url = asSeenByMain(frame.url());
  const parent = frame.parentFrame();
  const { protocol, host } = new URL(url);
  return { url, origin: `${protocol}//${host}`, parent: parent && describe(parent) };
}
