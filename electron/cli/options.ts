/** Command-line arguments, parsed and checked at the door; what is wrong becomes one sentence about the option concerned. */
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { AppError } from "#shared/api/app-error.ts";
import { texts } from "./text.ts";

/** @throws AppError `usage`. */
export function parseOptions<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw optionFailure(error);
  }
}

/** The text of an option that must be given. */
export function needed(option: string, value: string | undefined): string {
  if (value === undefined || value === "") throw usage(texts.optionNeeded(option));
  return value;
}

export function usage(sentence: string): AppError {
  return new AppError("usage", "", sentence);
}

function optionFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  // The option stands in quotes in Node's own message: 'Unknown option '--x'', 'Option '--out <value>' argument missing'.
  const option = /'(?:-\w, )?(-{1,2}[^ '=]*)/.exec(error.message)?.[1] ?? "";
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return usage(texts.unknownOption(option));
  if (error.code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return error;
  if (error.message.includes("does not take an argument")) return usage(texts.optionWithValue(option));
  return usage(option === "" ? texts.wrongOptions : texts.optionWithoutValue(option));
}
