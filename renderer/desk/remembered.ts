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

/** A list of ids, likewise. */
export function rememberedNumbers(name: string): readonly number[] {
  const kept = (localStorage.getItem(listKeyOf(name)) ?? "").split(",").map(Number);
  return kept.filter((number) => Number.isInteger(number) && number > 0);
}

export function rememberNumbers(name: string, values: readonly number[]): void {
  localStorage.setItem(listKeyOf(name), values.join(","));
}

export interface SizeLimits {
  readonly start: number;
  readonly smallest: number;
  readonly largest: number;
  /** Of pixels unless told otherwise; percent of what the pane stands in, so that it fits any window. */
  readonly unit?: "percent";
}

export interface RememberedSize {
  readonly size: number;
  /** Whether the person set it. */
  readonly isSet: boolean;
  readonly limits: SizeLimits;
  readonly resize: (to: number) => void;
  /** Forgets what the person set. */
  readonly restore: () => void;
}

/** A size between its limits, and how to set it. */
export function useRememberedSize(name: string, limits: SizeLimits): RememberedSize {
  const [kept, setKept] = useState(() => rememberedNumber(name));
  const within = (size: number) => Math.round(Math.min(Math.max(size, limits.smallest), limits.largest));
  return {
    size: within(kept ?? limits.start),
    isSet: kept !== undefined,
    limits,
    resize(to) {
      setKept(within(to));
      rememberNumber(name, within(to));
    },
    restore() {
      setKept(undefined);
      localStorage.removeItem(keyOf(name));
    },
  };
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

function listKeyOf(name: string): string {
  return `jibiao.list.${name}`;
}

function keyOf(name: string): string {
  return `jibiao.size.${name}`;
}
