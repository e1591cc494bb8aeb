/** A blank as the host has it, read again when it was changed there; where it cannot be read, why. */
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { BlankSummary, OpenBlank } from "#shared/api/blanks.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { Waiting } from "#renderer/desk/Waiting.tsx";
import { blankWords } from "#renderer/text/blank-words.ts";
import { BlankDetail } from "./BlankDetail.tsx";
import { askToRemove } from "./RemoveBlankDialog.tsx";

type Loading = { readonly blank: OpenBlank } | { readonly problem: string } | undefined;

/** Made anew for another blank. */
export function LoadedBlank({ listed }: { readonly listed: BlankSummary }) {
  const desk = useDesk();
  const [loading, setLoading] = useState<Loading>();
  useEffect(() => {
    const leave = new AbortController();
    desk.client.blanks.get({ id: listed.id }, { signal: leave.signal }).then(
      (blank) => setLoading({ blank }),
      (error: unknown) => {
        if (!leave.signal.aborted) setLoading({ problem: failureText(error) });
      },
    );
    return () => leave.abort();
  }, [desk, listed]);
  if (!loading) return <Waiting text={blankWords.reading} />;
  if ("blank" in loading) return <BlankDetail blank={loading.blank} />;
  return (
    <div className="blank-problem" role="alert">
      <p>{loading.problem}</p>
      <Button onClick={() => askToRemove(desk, listed)}>{blankWords.remove}</Button>
    </div>
  );
}
