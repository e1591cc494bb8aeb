/** What a command is: its words, whether it applies, and what it does. */
import type { CommandName } from "#renderer/text/menu-words.ts";

export interface Command {
  readonly label: string;
  readonly short: string;
  readonly keys: string | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

export type MakeCommand = (name: CommandName, run: () => void, enabled?: boolean) => Command;

/** A command that says how many forms it will act on. */
export function ofSeveral(command: Command, label: string | false): Command {
  return label === false ? command : { ...command, label };
}
