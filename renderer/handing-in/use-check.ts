/** What the host finds in the chosen forms, looked through anew whenever others are chosen or one of them changes. */
import { useEffect, useState } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import type { CheckEvent } from "#shared/api/handing-in.ts";

type Checked = Extract<CheckEvent, { kind: "checked" }>;

export interface Check {
  /** Kept until the next one is there. */
  readonly checked: Checked | undefined;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly problem: string | undefined;
}

/** Ticking one box after the other looks through the forms once. */
const calm = 250;

const nothing: Check = { checked: undefined, progress: undefined, problem: undefined };

/** @param ids Another list whenever something else is stored of one of them. */
export function useCheck(ids: readonly number[], unit: string | undefined): Check {
  const desk = useDesk();
  const [check, setCheck] = useState(nothing);
  useEffect(() => {
    if (ids.length === 0) return;
    const stop = new AbortController();
    const look = async () => {
      setCheck(({ checked }) => ({ checked, progress: { done: 0, total: 0 }, problem: undefined }));
      await openSession(desk)?.flush();
      const input = { ids: [...ids], ...(unit !== undefined && { unit }) };
      for await (const event of await desk.client.handingIn.check(input, { signal: stop.signal })) {
        if (stop.signal.aborted) return;
        if (event.kind === "checked") setCheck({ checked: event, progress: undefined, problem: undefined });
        else setCheck(({ checked }) => ({ checked, progress: event, problem: undefined }));
      }
    };
    const timer = setTimeout(() => {
      look().catch((error: unknown) => {
        if (!stop.signal.aborted) setCheck({ checked: undefined, progress: undefined, problem: failureText(error) });
      });
    }, calm);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [desk, ids, unit]);
  return ids.length === 0 ? nothing : check;
}
