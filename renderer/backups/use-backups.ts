/** The list of backups, read again whenever one was made in this window or anywhere else. */
import { useEffect, useState } from "react";
import type { InferContractRouterOutputs } from "@orpc/contract";
import type { Contract } from "#shared/api/contract.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { heardBackups } from "./heard-backups.ts";

type Listed = InferContractRouterOutputs<Contract>["backups"]["list"];

interface Backups {
  /** `undefined` until it has come. */
  readonly listed: Listed | undefined;
  readonly problem: string | undefined;
}

export function useBackups(): Backups {
  const { client } = useDesk();
  const heard = usePart(heardBackups, ({ count }) => count);
  const [backups, setBackups] = useState<Backups>({ listed: undefined, problem: undefined });
  useEffect(() => {
    let left = false;
    client.backups.list().then(
      (listed) => !left && setBackups({ listed, problem: undefined }),
      (error: unknown) => !left && setBackups({ listed: undefined, problem: failureText(error) }),
    );
    return () => {
      left = true;
    };
    // Whatever is heard of backups is a reason to read the list again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, heard]);
  return backups;
}
