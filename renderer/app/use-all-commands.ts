/** The commands and menu items of all features, put together for the frame; commands are left on the desk for whoever runs one by its name. */
import { useLayoutEffect } from "react";
import { allCommands, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature, MenuItems } from "#renderer/desk/feature.ts";

export function useAllCommands(features: readonly Feature[]): Commands {
  const desk = useDesk();
  // The list is the same with every drawing, and so are its hooks.
  // oxlint-disable-next-line react/rules-of-hooks
  const commands: Commands = Object.assign({}, ...features.map(({ useCommands }) => useCommands?.()));
  useLayoutEffect(() => desk.part(allCommands).set({ commands }));
  return commands;
}

export function useMenuItems(features: readonly Feature[]): readonly MenuItems[] {
  // oxlint-disable-next-line react/rules-of-hooks -- as above
  return features.flatMap(({ useMenuItems: useItems }) => useItems?.() ?? []);
}
