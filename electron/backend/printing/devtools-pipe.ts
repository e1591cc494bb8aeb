/**
 * Speaks the DevTools protocol with a browser over two pipes: JSON messages, each ended by a zero byte. No port is opened, so that
 * nobody else can speak with it.
 */
import type { Readable, Writable } from "node:stream";
import { z } from "zod";

const message = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class DevtoolsPipe {
  readonly #toBrowser: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #isGone = false;

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser;
    // A browser that is gone is told of by the end of what it writes; writing to it then is no failure of its own.
    toBrowser.on("error", () => undefined);
    fromBrowser.on("error", () => undefined);
    fromBrowser.on("close", () => this.#end());
    let rest = "";
    fromBrowser.setEncoding("utf8").on("data", (chunk: string) => {
      const pieces = (rest + chunk).split("\0");
      rest = pieces.pop() ?? "";
      try {
        for (const piece of pieces) this.#receive(piece);
      } catch {
        // Whatever answers, it does not speak the protocol.
        fromBrowser.destroy();
      }
    });
  }

  /** Calls a method of the protocol and checks what comes back. */
  async call<Result>(method: string, params: object, result: z.ZodType<Result>, sessionId?: string): Promise<Result> {
    const id = (this.#lastId += 1);
    if (this.#isGone) throw new Error("the browser is gone");
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, { resolve, reject });
    this.#toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return result.parse(await promise);
  }

  #receive(text: string): void {
    const { id, result, error } = message.parse(JSON.parse(text));
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }

  #end(): void {
    this.#isGone = true;
    for (const { reject } of this.#waiting.values()) reject(new Error("the browser is gone"));
    this.#waiting.clear();
  }
}
