/**
 * What is on the desk: the library's list, the open form, and which panes and dialogs show. Everything else of a form belongs to its
 * session. Actions are plain functions on a `Workspace`; components read it through `useWorkspace`.
 */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { FormSource, FormSummary, Version } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import type { FormReview } from "#renderer/review/form-review.ts";
import type { ReviewResult, ReviewRun } from "#renderer/review/review-forms.ts";
import type { Finding } from "#shared/review/finding.ts";
import { noImport, type ImportState } from "#renderer/import/import-state.ts";
import type { Client } from "./client.ts";
import { createStore, type Store } from "./store.ts";
import { startZoom } from "./zoom.ts";

export type OpenedForm =
  | { readonly state: "none" }
  | { readonly state: "opening"; readonly id: number }
  | { readonly state: "open"; readonly id: number; readonly session: FormSession; readonly review: FormReview }
  | { readonly state: "failed"; readonly id: number; readonly reason: string; readonly damaged: boolean };

export type Dialog =
  | { readonly kind: "new" }
  | { readonly kind: "export"; readonly ids: readonly number[] }
  | { readonly kind: "name-version" }
  | { readonly kind: "review-result"; readonly result: ReviewResult }
  | { readonly kind: "search" }
  | { readonly kind: "keys" }
  | { readonly kind: "about" };

/** An old version shown in place of the open form, to read and to compare. */
export interface ShownVersion {
  readonly version: Version;
  readonly form: Form;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "done" | "problem";
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Until it is closed. */
  readonly stays?: true;
}

/** Forms taken out of the library together; `open` was the one being edited. */
export interface Removal {
  readonly ids: readonly number[];
  readonly open: number | undefined;
}

export type PanelTab = "review" | "balance" | "notes" | "source";

export interface WorkspaceState {
  /** `undefined` until the list has come once. */
  readonly forms: readonly FormSummary[] | undefined;
  /** Forms whose content was found to be damaged. */
  readonly damaged: readonly number[];
  /** `refused`: the host is there, but was started anew and does not know this page. */
  readonly connection: "connecting" | "connected" | "lost" | "refused";
  readonly selected: ReadonlySet<number>;
  readonly opened: OpenedForm;
  readonly version: ShownVersion | undefined;
  /** What the open form was read from, shown beside it. */
  readonly origin: FormSource | undefined;
  readonly dialog: Dialog | undefined;
  readonly importing: ImportState;
  /** Many forms are being reviewed. */
  readonly reviewing: ReviewRun | undefined;
  /** Counts the versions kept from this window, so that their list is read again. */
  readonly versionsKept: number;
  readonly toasts: readonly Toast[];
  /** What can be put back into the library, the latest last. */
  readonly removals: readonly Removal[];
  readonly panelTab: PanelTab;
  /** The finding last stepped to. */
  readonly lookedAt: Finding | undefined;
  readonly libraryShown: boolean;
  readonly panelShown: boolean;
  /** Per cent. */
  readonly zoom: number;
}

export interface Workspace {
  readonly client: Client;
  readonly store: Store<WorkspaceState>;
}

/** Wide enough for the paper with the library beside it (below that the library lies over the paper), and with both panes. */
export const fitsLibrary = "(min-width: 901px)";
export const fitsBothPanes = "(min-width: 1250px)";

export function createWorkspace(client: Client): Workspace {
  const store = createStore<WorkspaceState>({
    forms: undefined,
    damaged: [],
    connection: "connecting",
    selected: new Set(),
    opened: { state: "none" },
    version: undefined,
    origin: undefined,
    dialog: undefined,
    importing: noImport,
    reviewing: undefined,
    versionsKept: 0,
    toasts: [],
    removals: [],
    panelTab: "review",
    lookedAt: undefined,
    libraryShown: window.matchMedia(fitsLibrary).matches,
    panelShown: window.matchMedia(fitsBothPanes).matches,
    zoom: startZoom(),
  });
  return { client, store };
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("used outside a workspace");
  return workspace;
}

/** A part of the workspace's state; `select` must return something that is in the state, not build it anew. */
export function useDesk<T>(select: (state: WorkspaceState) => T): T {
  const { store } = useWorkspace();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
