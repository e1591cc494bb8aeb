/**
 * Who may talk to the loopback host. Any program and any web page on the machine can reach 127.0.0.1, so a request must
 * - name this host exactly (a foreign name that resolves to 127.0.0.1 is DNS rebinding),
 * - come from a page of this host, where it says where it comes from,
 * - carry the cookie that a one-time token was exchanged for.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Notice } from "./notice-page.ts";

export type Verdict =
  | { readonly kind: "pass"; readonly path: string }
  | { readonly kind: "enter"; readonly headers: Record<string, string> }
  | { readonly kind: "refuse"; readonly notice: Notice };

export interface Access {
  newToken(): string;
  check(request: IncomingMessage): Verdict;
}

export function createAccess(host: string): Access {
  const origin = `http://${host}`;
  const tokens = new Set<string>();
  const secret = randomSecret();
  // Cookies know no ports: the name keeps two running programs apart.
  const cookieName = `jibiao-${host.slice(host.indexOf(":") + 1)}`;

  return {
    newToken() {
      const token = randomSecret();
      tokens.add(token);
      return token;
    },

    check(request) {
      const { method = "", headers } = request;
      if (headers.host !== host) return refuse("foreign");
      if (!comesFromHere(request, origin)) return refuse("foreign");
      const url = URL.parse(request.url ?? "", origin);
      if (!url || url.origin !== origin) return refuse("not-found");
      const isCall = url.pathname.startsWith("/rpc/");
      if (isCall ? method !== "POST" : method !== "GET" && method !== "HEAD") return refuse("wrong-method");

      const token = url.pathname === "/" ? url.searchParams.get("token") : null;
      if (token !== null && method === "GET" && tokens.delete(token)) {
        const cookie = `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
        return { kind: "enter", headers: { location: "/", "set-cookie": cookie, "cache-control": "no-store" } };
      }
      if (!hasCookie(headers.cookie, cookieName, secret)) return refuse("no-cookie");
      return { kind: "pass", path: url.pathname };
    },
  };
}

/** Calls must say that they come from a page of ours; other requests may say nothing, but nothing else. */
function comesFromHere({ method, headers }: IncomingMessage, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin;
  if (method !== "GET" && method !== "HEAD") return false;
  const site = headers["sec-fetch-site"];
  // A link from elsewhere may open the page, as typing its address may; nothing else is for other sites.
  return site === undefined || site === "same-origin" || site === "none" || headers["sec-fetch-mode"] === "navigate";
}

function hasCookie(header: string | undefined, name: string, secret: string): boolean {
  const cookies = (header ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.some((cookie) => cookie.startsWith(`${name}=`) && sameSecret(cookie.slice(name.length + 1), secret));
}

function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

function refuse(notice: Notice): Verdict {
  return { kind: "refuse", notice };
}
