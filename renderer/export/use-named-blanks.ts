/** The blank each form names, as the host has it once everything typed is there. */
import { useEffect, useState } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import type { NamedBlank } from "./export-blanks.ts";

const none: readonly NamedBlank[] = [];

/** None until they have come; where they cannot, the export itself says why. */
export function useNamedBlanks(ids: readonly number[]): readonly NamedBlank[] {
  const desk = useDesk();
  const [named, setNamed] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      await openSession(desk)?.flush();
      const found = await desk.client.exports.blanks({ ids: [...ids] });
      if (isWanted) setNamed(found);
    };
    read().catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [desk, ids]);
  return named;
}
