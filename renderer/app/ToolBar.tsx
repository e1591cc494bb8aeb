/** The tool bar: the commands of every day, and at the end the search over all forms. */
import type { ReactNode } from "react";
import type { Commands } from "#renderer/desk/commands.ts";
import { contributions, type Feature } from "#renderer/desk/feature.ts";
import { menuWords, type CommandName } from "#renderer/text/menu-words.ts";
import { Placed } from "./Placed.tsx";
import "./tool-bar.css";

interface Props {
  readonly features: readonly Feature[];
  readonly commands: Commands;
}

export function ToolBar({ features, commands }: Props) {
  const groups = Map.groupBy(
    contributions(features, ({ tools }) => tools),
    ({ group }) => group,
  );
  return (
    <div className="tool-bar" role="toolbar" aria-label={menuWords.toolBar}>
      {[...groups]
        .toSorted(([a], [b]) => a - b)
        .map(([group, parts]) => (
          <div key={group} className="tool-group">
            {parts
              .flatMap(({ tools }) => tools)
              .map(([name, icon]) => (
                <Tool key={name} name={name} icon={icon} commands={commands} />
              ))}
          </div>
        ))}
      <Placed parts={features.map(({ toolBarEnd }) => toolBarEnd)} />
    </div>
  );
}

interface ToolProps {
  readonly name: CommandName;
  readonly icon: ReactNode;
  readonly commands: Commands;
}

function Tool({ name, icon, commands }: ToolProps) {
  const command = commands[name];
  if (!command) return null;
  const { label, short, keys, enabled, run } = command;
  return (
    <button
      type="button"
      className="tool"
      aria-label={short}
      title={keys ? `${label} (${keys})` : label}
      disabled={!enabled}
      // The grid keeps its focus and selection while a command acts on them.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <span aria-hidden>{icon}</span>
      <span className="tool-label">{short}</span>
    </button>
  );
}
