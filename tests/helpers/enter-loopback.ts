/** Goes in by a one-time link as a browser does, and hands back what it then holds: the headers that its calls carry. */
import { callSecretHeader } from "#shared/api/loopback.ts";

export type CallHeaders = Readonly<Record<"origin" | "cookie" | typeof callSecretHeader, string>>;

export async function enterLoopback(link: string): Promise<CallHeaders> {
  const entered = await fetch(link);
  const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const secret = /localStorage\.setItem\("[^"]+", "([^"]+)"\)/.exec(await entered.text())?.[1] ?? "";
  return { origin: new URL(link).origin, cookie, [callSecretHeader]: secret };
}
