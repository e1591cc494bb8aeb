/**
 * What the program can be told to do: menus, tool bar, shortcuts and the choices of an empty library all come from one table, so that
 * they cannot disagree about what applies. Each feature makes its own commands; the frame of the window puts them together here.
 */
import { wordsOf, type CommandName } from "#renderer/text/menu-words.ts";
import { definePart, type Desk } from "./desk.ts";
import { runAction } from "./run-action.ts";
import { createStore } from "./store.ts";

export interface Command {
  readonly label: string;
  readonly short: string;
  readonly keys: string | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

export type Commands = Readonly<Partial<Record<CommandName, Command>>>;

export const allCommands = definePart(() => createStore<{ readonly commands: Commands }>({ commands: {} }));

/** As if it were chosen from a menu; nothing where it does not apply. */
export function runCommand(desk: Desk, name: CommandName): void {
  const command = desk.part(allCommands).get().commands[name];
  if (command?.enabled) command.run();
}

export function command(name: CommandName, run: () => void, enabled = true): Command {
  const { label, short = label, keys } = wordsOf(name);
  return { label, short, keys, enabled, run };
}

/** A command whose failure is told in a sentence. */
export function action(desk: Desk, name: CommandName, act: () => Promise<void>, enabled = true): Command {
  return command(name, () => runAction(desk, act), enabled);
}

/** A command that says how many forms it will act on. */
export function ofSeveral(command: Command, label: string | false): Command {
  return label === false ? command : { ...command, label };
}
