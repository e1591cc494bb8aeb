/**
 * Who may talk to the loopback host. Any program and any web page on the machine can reach 127.0.0.1, so a request must
 * - name this host exactly (a foreign name that resolves to 127.0.0.1 is DNS rebinding),
 * - come from a page of this host, where it says where it comes from,
 * - carry the cookie that a one-time token was exchanged for,
 * - and, where it is a call, the secret that only the window holds: the cookie also goes to whoever listens on another port.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { callSecretHeader } from "#shared/api/loopback.ts";
import type { Entry } from "./entry-page.ts";
import type { Notice } from "./notice-page.ts";

export type Verdict =
  | { readonly kind: "pass"; readonly path: string }
  | { readonly kind: "enter"; readonly entry: Entry }
  | { readonly kind: "refuse"; readonly notice: Notice };

export interface Access {
  /** Tells when the token was used. */
  newToken(used: () => void): string;
  check(request: IncomingMessage): Verdict;
}

export function createAccess(host: string): Access {
  const origin = `http://${host}`;
  const tokens = new Map<string, () => void>();
  const cookieSecret = randomSecret();
  const callSecret = randomSecret();
  // Cookies know no ports: the name keeps two running programs apart.
  const cookieName = `jibiao-${host.slice(host.indexOf(":") + 1)}`;

  return {
    newToken(used) {
      const token = randomSecret();
      tokens.set(token, used);
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

      const token = url.pathname === "/" && method === "GET" ? url.searchParams.get("token") : null;
      const used = token === null ? undefined : tokens.get(token);
      if (token !== null && used) {
        tokens.delete(token);
        used();
        const cookie = `${cookieName}=${cookieSecret}; HttpOnly; SameSite=Strict; Path=/`;
        return { kind: "enter", entry: { cookie, callSecret } };
      }
      if (!hasCookie(headers.cookie, cookieName, cookieSecret)) return refuse("not-let-in");
      if (isCall && !sameSecret(String(headers[callSecretHeader]), callSecret)) return refuse("not-let-in");
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
