/** A member's time is what its process works, and the clock's only where it does not. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MemberTime } from "#backend/jobs/member-time.ts";

const limit = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

function start(share: number | undefined) {
  let worked = share === undefined ? undefined : 5_000;
  const onOver = vi.fn<() => void>();
  const time = new MemberTime(limit, () => worked, onOver);
  /** Lets the clock go on, of which the process gets its share. */
  const pass = (milliseconds: number) => {
    if (worked !== undefined) worked += milliseconds * (share ?? 0);
    vi.advanceTimersByTime(milliseconds);
  };
  return { time, pass, onOver };
}

test.for([
  ["that works all the time", 1],
  ["that does nothing", 0],
  ["of which the system does not tell", undefined],
] as const)("a process %s is given the limit by the clock", ([, share]) => {
  const { pass, onOver } = start(share);
  pass(limit - 1);
  expect(onOver).not.toHaveBeenCalled();
  pass(1);
  expect(onOver).toHaveBeenCalledOnce();
});

test("beside other work it is given longer, and not without end", () => {
  const { pass, onOver } = start(0.1);
  for (let round = 0; round < 4; round += 1) pass(limit);
  expect(onOver).not.toHaveBeenCalled();
  pass(limit);
  expect(onOver).toHaveBeenCalledOnce();
});

test("each member begins anew, and nothing comes after the end", () => {
  const { time, pass, onOver } = start(1);
  for (let member = 0; member < 3; member += 1) {
    pass(limit - 1);
    time.restart();
  }
  time.stop();
  pass(10 * limit);
  expect(onOver).not.toHaveBeenCalled();
});
