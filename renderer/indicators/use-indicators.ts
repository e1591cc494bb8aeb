/** The list as it is filtered now: page by page as far as it is looked at, and anew when forms change. An answer only counts for the latest question. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { IndicatorChoices, IndicatorFilter, ListedIndicator } from "#shared/api/indicators.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";

interface Listed {
  readonly rows: readonly ListedIndicator[];
  readonly more: boolean;
  readonly due: number;
  /** More than its first page was asked for: it stays as it is under the eyes of who reads in it. */
  readonly isLonger: boolean;
  readonly problem: string | undefined;
}

/** Milliseconds without a key or another change. */
const pause = 120;
/** Milliseconds after which it is looked how far the host has come with forms that are not listed yet. */
const lookAgain = 1500;

/** `undefined` until the first answer. */
export function useIndicators(filter: IndicatorFilter, version: number): [listed: Listed | undefined, more: () => void] {
  const { client } = useDesk();
  const [listed, setListed] = useState<Listed>();
  const asking = useRef<AbortController>(undefined);
  const ask = useCallback(
    (from: number, before: readonly ListedIndicator[]) => {
      asking.current?.abort();
      const stopped = new AbortController();
      asking.current = stopped;
      client.indicators.list({ filter, from }, { signal: stopped.signal }).then(
        ({ rows, more, due }) =>
          !stopped.signal.aborted &&
          setListed({ rows: [...before, ...rows], more, due, isLonger: from > 0, problem: undefined }),
        (error: unknown) => {
          if (!stopped.signal.aborted && !isCancelled(error))
            setListed({ rows: [], more: false, due: 0, isLonger: false, problem: failureText(error) });
        },
      );
    },
    [client, filter],
  );
  useEffect(() => {
    const timer = setTimeout(() => ask(0, []), pause);
    return () => {
      clearTimeout(timer);
      asking.current?.abort();
    };
    // What is listed may have changed: a reason to read it again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [ask, version]);
  // Each question lets the host catch up a little: there are fewer with each answer.
  const coming = listed && !listed.isLonger ? listed.due : 0;
  useEffect(() => {
    if (coming === 0) return undefined;
    const timer = setTimeout(() => ask(0, []), lookAgain);
    return () => clearTimeout(timer);
  }, [coming, ask]);
  const more = () => {
    if (listed?.more) ask(listed.rows.length, listed.rows);
  };
  return [listed, more];
}

/** Grows when what is listed may have changed. */
export function useLibraryVersion(): [version: number, changed: () => void] {
  const desk = useDesk();
  const [version, setVersion] = useState(0);
  const changed = useCallback(() => setVersion((now) => now + 1), []);
  useEffect(
    () =>
      onLibraryEvent(desk, ({ kind }) => {
        if (kind === "list" || kind === "forms" || kind === "library") changed();
      }),
    [desk, changed],
  );
  return [version, changed];
}

const nothing: IndicatorChoices = { levels: [], measures: [], years: [], attributes: [], units: [] };

export function useChoices(version: number): IndicatorChoices {
  const { client } = useDesk();
  const [choices, setChoices] = useState(nothing);
  useEffect(() => {
    let isWanted = true;
    client.indicators.choices().then(
      (all) => isWanted && setChoices(all),
      // Whether the host can be reached is told elsewhere.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
    // What is listed may have changed: a reason to read it again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, version]);
  return choices;
}
