/** The menus as they are now, from what the features contribute. A menu nothing stands in is not there. */
import { menuHeads, type CommandName } from "#renderer/text/menu-words.ts";
import type { Command, Commands } from "../commands.ts";
import { contributions, type Feature } from "../feature.ts";
import type { MenuItem } from "./MenuList.tsx";

export interface Menu {
  readonly label: string;
  /** With Alt it opens the menu. */
  readonly letter: string;
  readonly items: readonly (MenuItem | "separator")[];
}

export function menus(features: readonly Feature[], commands: Commands): Menu[] {
  const all = contributions(features, (feature) => feature.menus);
  return menuHeads.flatMap(({ name, label, letter }) => {
    const groups = Map.groupBy(
      all.filter(({ menu }) => menu === name),
      ({ group }) => group,
    );
    const items = [...groups]
      .toSorted(([a], [b]) => a - b)
      .map(([, parts]) => parts.flatMap((part) => part.commands.flatMap((command) => item(command, commands[command]))))
      .filter((group) => group.length > 0);
    return items.length === 0 ? [] : [{ label, letter, items: separated(items) }];
  });
}

function separated(groups: readonly (readonly MenuItem[])[]): (MenuItem | "separator")[] {
  return groups.flatMap((group, i): (MenuItem | "separator")[] => (i === 0 ? [...group] : ["separator", ...group]));
}

function item(key: CommandName, command: Command | undefined): MenuItem[] {
  if (!command) return [];
  const { label, keys, enabled, run } = command;
  return [{ key, label, keys, disabled: !enabled, run }];
}
