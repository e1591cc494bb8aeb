/** Every request of every page: first asked of `webRequest`, then answered by the handler of its scheme. Nothing reaches a network. */
import type { BrowserContext, Request as PageRequest, Route } from "playwright-core";
import { asSeenByMain, state } from "./state.ts";

/** Asked before a page or a frame goes to another address; false stops it. */
export type NavigationCheck = (request: PageRequest, url: string) => boolean;

export async function routeRequests(context: BrowserContext, mayNavigate: NavigationCheck): Promise<void> {
  await context.route("**/*", async (route, request) => {
    const url = asSeenByMain(request.url());
    if (request.isNavigationRequest() && !mayNavigate(request, url)) {
      state.refused.push(url);
      // The page stays where it is.
      return route.abort("aborted");
    }
    if (!isCancelled(url) && (await answer(route, request, url))) return undefined;
    state.refused.push(url);
    return route.abort("blockedbyclient");
  });
}

function isCancelled(url: string): boolean {
  let cancelled = false;
  state.beforeRequest?.({ url }, ({ cancel = false }) => {
    cancelled = cancel;
  });
  return cancelled;
}

async function answer(route: Route, request: PageRequest, url: string): Promise<boolean> {
  const handler = state.schemes.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return false;
  const response = await handler(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
  return true;
}
