/**
 * Finds the command and runs it. An expected failure becomes one sentence on standard error; each command loads only what it needs.
 */
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { commandHelp, isCommandName, overview, texts, type CommandName } from "./text.ts";

export type Command = (args: readonly string[]) => Promise<ExitStatus>;

const commands: Record<CommandName, () => Promise<Command>> = {
  read: async () => (await import("./commands/read.ts")).read,
  review: async () => (await import("./commands/review.ts")).review,
  export: async () => (await import("./commands/export.ts")).exportForms,
  import: async () => (await import("./commands/import.ts")).importForms,
  list: async () => (await import("./commands/list.ts")).list,
  search: async () => (await import("./commands/search.ts")).search,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  summary: async () => (await import("./commands/summary.ts")).summary,
  "hand-in": async () => (await import("./commands/hand-in.ts")).handIn,
  collect: async () => (await import("./commands/collect.ts")).collect,
  template: async () => (await import("./commands/template.ts")).template,
  "next-year": async () => (await import("./commands/next-year.ts")).nextYear,
  compare: async () => (await import("./commands/compare.ts")).compare,
};

export async function run(argv: readonly string[]): Promise<ExitStatus> {
  const [name = "", ...args] = argv;
  try {
    if (name === "--help" || name === "-h" || name === "help") return help(args[0] ?? "");
    if (!isCommandName(name)) throw new AppError("usage", "", name === "" ? texts.noCommand : texts.unknownCommand(name));
    if (args.includes("--help") || args.includes("-h")) return help(name);
    const command = await commands[name]();
    return await command(args);
  } catch (error) {
    console.error(error instanceof AppError ? appErrorText(error.toData()) : texts.bug(error));
    return exitStatus.unusable;
  }
}

function help(name: string): ExitStatus {
  console.log(isCommandName(name) ? commandHelp[name] : overview);
  return exitStatus.done;
}
