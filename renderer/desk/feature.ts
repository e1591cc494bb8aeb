/**
 * What a feature brings to the window. The frame puts the contributions of all features together and names none of them: a feature is a
 * folder and a line in the list of `app`.
 *
 * Where things stand side by side, `order` says which comes first; those of one order stand as their features are listed.
 */
import type { ComponentType, ReactNode } from "react";
import type { CommandName, MenuName } from "#renderer/text/menu-words.ts";
import type { Commands } from "./commands.ts";
import { definePart, type Desk } from "./desk.ts";
import { createStore } from "./store.ts";

export interface Feature {
  /** Its commands as they apply now: a hook, run with every drawing of the window. */
  readonly useCommands?: () => Commands;
  readonly menus?: readonly MenuGroup[];
  /** Items of menus that are no commands but come and go with what there is: a hook, as the commands are. */
  readonly useMenuItems?: () => readonly MenuItems[];
  readonly tools?: readonly ToolGroup[];
  /** Stands at the end of the tool bar. */
  readonly toolBarEnd?: ComponentType;
  readonly keys?: Keys;
  /** What can be done to forms chosen in a list. */
  readonly formActions?: readonly FormAction[];
  readonly panelTabs?: readonly PanelTab[];
  readonly statusItems?: readonly StatusItem[];
  /** Pages that lie over the desk, by the names `showPage` takes. */
  readonly pages?: Readonly<Record<string, ComponentType>>;
  /** Always there: bars and overlays over the window, and hooks that need no element. */
  readonly layers?: readonly ComponentType[];
  /** The whole window while the library cannot be opened: the way back to one that can. */
  readonly wayBack?: ComponentType;
  /** The pane left of the form. */
  readonly left?: ComponentType;
  /** Below the list of forms, also where that is empty. */
  readonly belowLibrary?: ComponentType;
  /** The middle while no form is open. */
  readonly centre?: ComponentType;
}

/** Commands that stand together in a menu; groups of one number are one group. */
export interface MenuGroup {
  readonly menu: MenuName;
  readonly group: number;
  readonly order?: number;
  readonly commands: readonly CommandName[];
}

export interface MenuItems {
  readonly menu: MenuName;
  /** After the commands of this group. */
  readonly group: number;
  /** What they are. */
  readonly heading: string;
  readonly items: readonly { readonly key: string; readonly label: string; readonly run: () => void }[];
}

export interface ToolGroup {
  readonly group: number;
  readonly order?: number;
  readonly tools: readonly (readonly [CommandName, ReactNode])[];
}

/** By `event.code` with what is held down (`Ctrl+Shift+KeyE`), so that they do not depend on the state of an input method. */
export interface Keys {
  /** Taken before anything else hears of them, also while a cell is being typed in. */
  readonly always?: Readonly<Record<string, CommandName>>;
  /** Only where nothing else wanted them and no text is being typed. */
  readonly elsewhere?: Readonly<Record<string, CommandName>>;
}

export interface FormAction {
  readonly order: number;
  /** To how many it can be done; to any where not given. */
  readonly applies?: (count: number) => boolean;
  readonly label: (count: number) => string;
  readonly run: (desk: Desk, ids: readonly number[]) => void;
}

/** A section of a tab beside the open form; sections of one tab stand below each other. */
export interface PanelTab {
  readonly name: string;
  readonly label: string;
  readonly order: number;
  readonly Section: ComponentType;
}

export interface StatusItem {
  readonly side: "left" | "right";
  readonly order: number;
  readonly Item: ComponentType;
}

/** The features of this window, in the order they are listed in. */
export const features = definePart(() => createStore<{ readonly all: readonly Feature[] }>({ all: [] }));

/** One kind of contribution of all features, in its order. */
export function contributions<T extends { readonly order?: number }>(
  all: readonly Feature[],
  of: (feature: Feature) => readonly T[] | undefined,
): readonly T[] {
  return all.flatMap((feature) => of(feature) ?? []).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
}
