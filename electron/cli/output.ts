/** Results on standard output, as they come: a list of thousands is one JSON document in all, written piece by piece. */
import { once } from "node:events";

/** Waits where whoever reads the output is slower than the reading of files. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** `{"name": […]}`; nothing at all where there is nothing in the list. */
export class JsonList {
  readonly #name: string;
  #printed = 0;

  constructor(name: string) {
    this.#name = name;
  }

  async print(item: unknown): Promise<void> {
    const before = this.#printed === 0 ? `{\n  ${JSON.stringify(this.#name)}: [\n    ` : ",\n    ";
    this.#printed += 1;
    await print(before + JSON.stringify(item, null, 2).replaceAll("\n", "\n    "));
  }

  async end(): Promise<void> {
    if (this.#printed > 0) await print("\n  ]\n}\n");
  }
}
