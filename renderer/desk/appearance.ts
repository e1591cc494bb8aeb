/** Light or dark: as the system is set unless the person chose one; remembered on this machine. The paper is white in both. */
import { useLayoutEffect, useSyncExternalStore } from "react";
import { definePart, usePart, type Desk } from "./desk.ts";
import { rememberChoice, rememberedChoice } from "./remembered.ts";
import { createStore } from "./store.ts";

export const appearances = ["system", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

const remembered = "appearance";
const darkSystem = "(prefers-color-scheme: dark)";

export const appearance = definePart(() =>
  createStore<{ readonly chosen: Appearance }>({ chosen: rememberedChoice(remembered, appearances) ?? "system" }),
);

export function chooseAppearance(desk: Desk, chosen: Appearance): void {
  desk.part(appearance).set({ chosen });
  rememberChoice(remembered, chosen);
}

/** Whether the window is dark now; it is then told to the style sheets as well. */
export function useDark(): boolean {
  const chosen = usePart(appearance, (state) => state.chosen);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => window.matchMedia(darkSystem).matches);
  const dark = chosen === "system" ? systemIsDark : chosen === "dark";
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
  return dark;
}

function subscribeToSystem(listener: () => void): () => void {
  const media = window.matchMedia(darkSystem);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
