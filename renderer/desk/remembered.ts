/** Sizes of the window's parts as the person set them, and what was used last, kept over restarts. Anything unreadable counts as never set. */
import { useState } from "react";

export function rememberedNumber(name: string): number | undefined {
  const kept = Number(localStorage.getItem(keyOf(name)) ?? Number.NaN);
  return Number.isFinite(kept) ? kept : undefined;
}

export function rememberNumber(name: string, value: number): void {
  localStorage.setItem(keyOf(name), String(value));
}

/** A list of ids, likewise. */
export function rememberedNumbers(name: string): readonly number[] {
  const kept = (localStorage.getItem(listKeyOf(name)) ?? "").split(",").map(Number);
  return kept.filter((number) => Number.isInteger(number) && number > 0);
}

export function rememberNumbers(name: string, values: readonly number[]): void {
  localStorage.setItem(listKeyOf(name), values.join(","));
}

/** A size between its limits, and how to set it. */
export function useRememberedSize(name: string, start: number, limits: SizeLimits): [number, (to: number) => void] {
  const within = (size: number) => Math.round(Math.min(Math.max(size, limits.smallest), limits.largest));
  const [size, setSize] = useState(() => within(rememberedNumber(name) ?? start));
  const resize = (to: number) => {
    setSize(within(to));
    rememberNumber(name, within(to));
  };
  return [size, resize];
}

export interface SizeLimits {
  readonly smallest: number;
  readonly largest: number;
}

function listKeyOf(name: string): string {
  return `jibiao.list.${name}`;
}

function keyOf(name: string): string {
  return `jibiao.size.${name}`;
}
