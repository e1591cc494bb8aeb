/** The commands of the frame itself. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { WorkBars } from "#renderer/desk/long-work/WorkBars.tsx";
import { panes } from "#renderer/desk/panes/panes.ts";

export const frame: Feature = {
  useCommands,
  menus: [{ menu: "table", group: 6, order: 1, commands: ["toggle-panel"] }],
  layers: [WorkBars],
};

function useCommands(): Commands {
  const desk = useDesk();
  const toggle = () => desk.part(panes).set(({ rightShown }) => ({ rightShown: !rightShown }));
  return { "toggle-panel": command("toggle-panel", toggle) };
}
