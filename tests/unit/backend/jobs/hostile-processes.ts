/**
 * Starts processes that fall for what they read (hostile-child.ts), and tells when they have begun to. How long they have worked is what
 * the test says.
 */
import type { StartReader } from "#backend/jobs/reading-process.ts";
import { startsChild } from "#backend/jobs/start-child.ts";

export interface HostileProcesses {
  readonly start: StartReader;
  /** Resolves when a process has begun to read that member. */
  readonly begun: (path: string) => Promise<void>;
  readonly work: (milliseconds: number) => void;
}

const startHostile = startsChild(new URL("./hostile-child.ts", import.meta.url));

export function hostileProcesses(): HostileProcesses {
  let worked = 0;
  const members = new Map<string, PromiseWithResolvers<void>>();
  const member = (path: string) => {
    const known = members.get(path) ?? Promise.withResolvers<void>();
    members.set(path, known);
    return known;
  };
  return {
    start: (megabytes, listener) => {
      const started = startHostile(megabytes, {
        ...listener,
        answered: (answer) => {
          listener.answered(answer);
          if (answer.kind === "started") member(answer.path).resolve();
        },
      });
      return { ...started, usage: () => ({ megabytes: started.usage()?.megabytes ?? 0, milliseconds: worked }) };
    },
    work: (milliseconds) => {
      worked += milliseconds;
    },
    begun: (path) => member(path).promise,
  };
}
