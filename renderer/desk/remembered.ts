/** What the person set of the window on this machine, kept over restarts. Anything unreadable counts as never set. */
import { useState } from "react";

export function rememberedNumber(name: string): number | undefined {
  const kept = Number(localStorage.getItem(keyOf(name)) ?? Number.NaN);
  return Number.isFinite(kept) ? kept : undefined;
}

export function rememberNumber(name: string, value: number): void {
  localStorage.setItem(keyOf(name), String(value));
}

/** One of several things, by its name. */
export function rememberedChoice<T extends string>(name: string, choices: readonly T[]): T | undefined {
  const kept = localStorage.getItem(keyOf(name));
  return choices.find((choice) => choice === kept);
}

export function rememberChoice(name: string, choice: string): void {
  localStorage.setItem(keyOf(name), choice);
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

/** Whether a part that folds is open, and how to set it. */
export function useRememberedFold(name: string): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(() => localStorage.getItem(foldOf(name)) === "open");
  const fold = (to: boolean) => {
    setOpen(to);
    localStorage.setItem(foldOf(name), to ? "open" : "closed");
  };
  return [open, fold];
}

function foldOf(name: string): string {
  return `jibiao.fold.${name}`;
}

function keyOf(name: string): string {
  return `jibiao.size.${name}`;
}
