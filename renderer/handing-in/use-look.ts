/** What lies where the package is to go, and what room there is. */
import { useEffect, useState } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import type { Client } from "#renderer/desk/client.ts";

type Asked = Parameters<Client["handingIn"]["look"]>[0];
type Found = Awaited<ReturnType<Client["handingIn"]["look"]>>;

export interface Look {
  readonly found: Found | undefined;
  readonly problem: string | undefined;
}

const calm = 250;
const nothing: Look = { found: undefined, problem: undefined };

/** @param asked `undefined` as long as it is not known where. @param mark Changes when something was written. */
export function useLook(asked: Asked | undefined, mark: boolean): Look {
  const { client } = useDesk();
  const [look, setLook] = useState<Look & { readonly key: string }>({ ...nothing, key: "" });
  const key = JSON.stringify({ asked, mark });
  useEffect(() => {
    const { asked: wanted } = JSON.parse(key) as { asked?: Asked };
    if (!wanted) return;
    let isWanted = true;
    const lookThere = async () => {
      try {
        const found = await client.handingIn.look(wanted);
        if (isWanted) setLook({ found, problem: undefined, key });
      } catch (error) {
        if (isWanted) setLook({ found: undefined, problem: failureText(error), key });
      }
    };
    const timer = setTimeout(() => void lookThere(), calm);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, key]);
  // What was found elsewhere says nothing of this place.
  return look.key === key ? look : nothing;
}
