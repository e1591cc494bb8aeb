/** A seeded source of choices: a mutant is made again, byte for byte, from the number it was made from. */
import { seededRandom } from "../helpers/seeded-random.ts";

export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  oneOf<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** A place to cut a thing of this length: from and to, in order. */
  span(length: number): readonly [from: number, to: number] {
    const from = this.below(length);
    // Short pieces are more likely than long ones.
    const longest = Math.max(1, Math.floor((length - from) * this.#next() ** 3));
    return [from, Math.min(length, from + longest)];
  }
}
