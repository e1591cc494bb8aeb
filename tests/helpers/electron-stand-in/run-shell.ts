/** The test's side of the stand-in: starts the built program and talks to it. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Calls } from "./remote.ts";

const root = join(import.meta.dirname, "../../..");

export interface Shell {
  /** Runs a function in the page; it must not use anything from outside itself but its argument. */
  inPage<Argument, Result>(run: (argument: Argument) => Result, argument?: Argument): Promise<Awaited<Result>>;
  call<Name extends Exclude<keyof Calls, "inPage">>(
    name: Name,
    ...args: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>>;
  /** Resolves when the window is on screen; rejects when the program ends before. */
  readonly shown: Promise<void>;
  readonly exited: Promise<{ code: number | null; stderr: string }>;
  /** For cleaning up: ends the program whatever it does. */
  kill(): void;
}

/**
 * @param env what differs from the environment of the test: JIBIAO_LIBRARY, STAND_IN_USER_DATA.
 * @param program folder that holds the built program, if not this project.
 * @param args what the system starts it with.
 */
export function runShell(env: Readonly<Record<string, string>>, program = root, args: readonly string[] = []): Shell {
  const child = fork(join(program, "dist/electron/main.js"), args, {
    cwd: program,
    env: { ...process.env, ...env },
    execArgv: ["--import", join(import.meta.dirname, "register.ts")],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const exited = once(child, "close").then(([code]) => ({ code: code as number | null, stderr }));
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  const shown = Promise.withResolvers<void>();
  shown.promise.catch(() => undefined);
  child.on("message", (message: { shown?: true; id?: number; result?: unknown; error?: string }) => {
    if (message.shown) return shown.resolve();
    const call = pending.get(message.id ?? -1);
    if (message.error === undefined) call?.resolve(message.result);
    else call?.reject(new Error(message.error));
  });
  child.once("close", (code) => {
    const ended = new Error(`the program ended (${code}): ${stderr}`);
    shown.reject(ended);
    for (const call of pending.values()) call.reject(ended);
  });

  let lastId = 0;
  const call = (name: keyof Calls, args: readonly unknown[]): Promise<unknown> => {
    const id = (lastId += 1);
    const answer = Promise.withResolvers<unknown>();
    pending.set(id, answer);
    child.send({ id, name, args });
    return answer.promise;
  };
  return {
    inPage: (run, argument) => call("inPage", [run.toString(), argument ?? null]) as never,
    call: (name, ...args) => call(name, args) as never,
    shown: shown.promise,
    exited,
    kill: () => child.kill("SIGKILL"),
  };
}
