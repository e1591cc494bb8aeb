/** The menus as they are now, from what the features contribute. A menu nothing stands in is not there. */
import { menuHeads, type CommandName } from "#renderer/text/menu-words.ts";
import type { Command, Commands } from "../commands.ts";
import { contributions, type Feature, type MenuItems } from "../feature.ts";
import type { MenuItem } from "./MenuList.tsx";

export interface Menu {
  readonly label: string;
  /** With Alt it opens the menu. */
  readonly letter: string;
  readonly items: readonly (MenuItem | "separator")[];
}

export function menus(features: readonly Feature[], commands: Commands, others: readonly MenuItems[]): Menu[] {
  const all = contributions(features, (feature) => feature.menus);
  return menuHeads.flatMap(({ name, label, letter }) => {
    const groups = Map.groupBy(
      all.filter(({ menu }) => menu === name),
      ({ group }) => group,
    );
    const ofCommands = [...groups].map(([group, parts]): [number, MenuItem[]] => [
      group,
      parts.flatMap((part) => part.commands.flatMap((command) => item(command, commands[command]))),
    ]);
    const ofOthers = others.filter((one) => one.menu === name).map((one): [number, MenuItem[]] => [one.group, headed(one)]);
    const items = [...ofCommands, ...ofOthers]
      .filter(([, group]) => group.length > 0)
      .toSorted(([a], [b]) => a - b)
      .map(([, group]) => group);
    return items.length === 0 ? [] : [{ label, letter, items: separated(items) }];
  });
}

function separated(groups: readonly (readonly MenuItem[])[]): (MenuItem | "separator")[] {
  return groups.flatMap((group, i): (MenuItem | "separator")[] => (i === 0 ? [...group] : ["separator", ...group]));
}

/** The heading can be reached and does nothing, as what does not apply. */
function headed({ heading, items }: MenuItems): MenuItem[] {
  return items.length === 0 ? [] : [{ key: heading, label: heading, disabled: true, run: () => {} }, ...items];
}

function item(key: CommandName, command: Command | undefined): MenuItem[] {
  if (!command) return [];
  const { label, keys, enabled, run } = command;
  return [{ key, label, keys, disabled: !enabled, run }];
}
