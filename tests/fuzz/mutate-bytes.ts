/** Damage to bytes as such: what bad disks, broken downloads and malice do to any file. */
import type { Dice } from "./dice.ts";

type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const extremes = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

const mutations: readonly Mutation[] = [
  function flipBits(bytes, dice) {
    const damaged = bytes.slice();
    for (let i = 1 + dice.below(20); i > 0; i--) {
      const at = dice.below(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << dice.below(8));
    }
    return damaged;
  },
  function setNumbers(bytes, dice) {
    const damaged = Buffer.from(bytes);
    for (let i = 1 + dice.below(4); i > 0 && damaged.length >= 4; i--) {
      damaged.writeUInt32LE(dice.oneOf(extremes), dice.below(damaged.length - 3));
    }
    return new Uint8Array(damaged);
  },
  function truncate(bytes, dice) {
    return bytes.slice(0, dice.below(bytes.length));
  },
  function remove(bytes, dice) {
    const [from, to] = dice.span(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  function duplicate(bytes, dice) {
    const [from, to] = dice.span(bytes.length);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  function blank(bytes, dice) {
    const [from, to] = dice.span(bytes.length);
    return bytes.slice().fill(dice.oneOf([0, 0x20, 0xff]), from, to);
  },
  function exchange(bytes, dice) {
    const [from, to] = dice.span(bytes.length);
    const [other, end] = dice.span(bytes.length - to + 1);
    return joined(bytes.subarray(0, from), bytes.subarray(to + other, to + end), bytes.subarray(from));
  },
];

export function mutateBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  return bytes.length === 0 ? bytes : dice.oneOf(mutations)(bytes, dice);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
