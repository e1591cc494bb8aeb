/** Hits for a text, as the person types: one question at a time after a short pause, and an answer only counts for the latest text. */
import { useEffect, useState } from "react";
import type { SearchHit } from "#shared/api/contract.ts";
import type { Client } from "#renderer/desk/client.ts";
import { failureText, isCancelled } from "#renderer/desk/failure-text.ts";

interface Search {
  /** The text the hits belong to. */
  readonly searched: string;
  readonly hits: readonly SearchHit[];
  readonly problem: string | undefined;
}

const nothing: Search = { searched: "", hits: [], problem: undefined };
const pause = 15;

/** @param state Of what is searched: another one is another question. */
export function useSearch(client: Client, text: string, state: number): Search {
  const [search, setSearch] = useState(nothing);
  useEffect(() => {
    if (text === "") return;
    const stopped = new AbortController();
    const timer = setTimeout(() => {
      client.library.search({ text }, { signal: stopped.signal }).then(
        (hits) => !stopped.signal.aborted && setSearch({ searched: text, hits, problem: undefined }),
        (error: unknown) => {
          if (!stopped.signal.aborted && !isCancelled(error))
            setSearch({ searched: text, hits: [], problem: failureText(error) });
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- asked once more where the answer may be another
  }, [client, text, state]);
  return text === "" ? nothing : search;
}
