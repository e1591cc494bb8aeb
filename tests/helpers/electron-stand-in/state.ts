/** What the stand-in's parts share: the browser context all windows are pages of, and a record of what the shell asked the system for. */
import type { Browser, BrowserContext } from "playwright-core";

export interface DialogCall {
  readonly kind: "error" | "message";
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

export type SchemeHandler = (request: Request) => Promise<Response>;
export type RequestListener = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
export type PermissionHandler = (
  contents: { getURL(): string },
  permission: string,
  answer: (granted: boolean) => void,
  details: Readonly<Record<string, unknown>>,
) => void;

interface State {
  browser: Browser | undefined;
  context: BrowserContext | undefined;
  readonly schemes: Map<string, SchemeHandler>;
  beforeRequest: RequestListener | undefined;
  permissionRequest: PermissionHandler | undefined;
  readonly dialogs: DialogCall[];
  /** Index of the button the person presses in the next message boxes; the cancelling one where there is no answer left. */
  readonly answers: number[];
  /** What was shown in the system's file manager. */
  readonly shown: string[];
  /** The folder the person chooses next, where they choose one. */
  folder: string | undefined;
  /** How many pages were printed to PDF. */
  printed: number;
  /** Every address a page asked for that was not answered. */
  readonly refused: string[];
}

export const state: State = {
  browser: undefined,
  context: undefined,
  schemes: new Map(),
  beforeRequest: undefined,
  permissionRequest: undefined,
  dialogs: [],
  answers: [],
  shown: [],
  folder: undefined,
  printed: 0,
  refused: [],
};

/** Chromium has no scheme `app`: the page lives at https, the main process is told app. */
export function asSeenByMain(url: string): string {
  return url.replace(/^https:\/\/jibiao(?=\/|$)/, "app://jibiao");
}

export function asSeenByPage(url: string): string {
  return url.replace(/^app:\/\/jibiao(?=\/|$)/, "https://jibiao");
}
