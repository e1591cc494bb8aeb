/** All remarks of the library, read anew whenever something of it changed; `undefined` until they are there. */
import { useEffect, useState } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import type { FormOfRemarks, LooseRemark } from "#shared/api/returns.ts";

interface AllRemarks {
  readonly forms: readonly FormOfRemarks[];
  readonly loose: readonly LooseRemark[];
}

export function useAllRemarks(): AllRemarks | undefined {
  const desk = useDesk();
  const [all, setAll] = useState<AllRemarks>();
  useEffect(() => {
    let isLatest = {};
    const read = () =>
      runAction(desk, async () => {
        const own = {};
        isLatest = own;
        const now = await desk.client.returns.list();
        if (isLatest === own) setAll(now);
      });
    read();
    const leave = onLibraryEvent(desk, ({ kind }) => {
      if (kind === "list" || kind === "forms" || kind === "library") read();
    });
    return () => {
      isLatest = {};
      leave();
    };
  }, [desk]);
  return all;
}
