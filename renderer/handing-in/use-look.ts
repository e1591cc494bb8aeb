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
export function useLook(asked: Asked | undefined, mark: unknown): Look {
  const { client } = useDesk();
  const [look, setLook] = useState(nothing);
  const key = asked && JSON.stringify(asked);
  useEffect(() => {
    if (key === undefined) {
      setLook(nothing);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(() => {
      client.handingIn.look(JSON.parse(key) as Asked).then(
        (found) => isWanted && setLook({ found, problem: undefined }),
        (error: unknown) => isWanted && setLook({ found: undefined, problem: failureText(error) }),
      );
    }, calm);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, key, mark]);
  return look;
}
