/** Who has the keys, as the page itself tells it, and what each form of the library says. */
import type { Page } from "@playwright/test";
import type { LibraryFixtures } from "./fixtures.ts";

/** The part of the window the focus is in. */
export type Owner =
  "dialog" | "menu" | "tray" | "replace" | "find" | "sheet" | "old version" | "rename" | "library" | "panel" | "window";

export interface FocusState {
  readonly owner: Owner;
  /** What is wrong with where the focus is; blank where nothing is. */
  readonly fault: string;
  /** What has it, for a report. */
  readonly element: string;
}

/** Where forms are written that need not be open: nothing in the window tells when that is done. */
const writesElsewhere: ReadonlySet<Owner | undefined> = new Set(["rename", "replace", "library"]);

/** After everything an action set going has been drawn and saved. @param before Whose keys they were. */
export async function settled(page: Page, before?: Owner): Promise<FocusState> {
  return await page.evaluate(async (patient) => {
    const wait = (milliseconds: number) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });
    const drawn = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
    await drawn();
    // Typed text is handed on after a moment.
    if (patient || document.querySelector(".cell-editor.is-open")) await wait(150);
    while (document.querySelector("[data-saving=saving]")) await wait(10);

    const active = document.activeElement;
    const owners = [
      ["[role=dialog]", "dialog"],
      ["[role=menu], [role=menubar]", "menu"],
      [".import-view", "tray"],
      [".replace-part", "replace"],
      [".find-bar", "find"],
      [".form-grid", "sheet"],
      [".version-view", "old version"],
      [".library-rename", "rename"],
      ["aside.is-left", "library"],
      ["aside.is-right", "panel"],
    ] as const;
    const [, owner = "window" as const] = owners.find(([selector]) => active?.closest(selector)) ?? [];
    const dialogs = [...document.querySelectorAll("[role=dialog]")].filter((dialog) => dialog.checkVisibility());
    const faultOf = () => {
      if (!active || active === document.body) return "nothing has the focus";
      if (!active.checkVisibility({ visibilityProperty: true })) return "what has the focus is not shown";
      if (active.closest("[inert], [hidden]")) return "what has the focus is out of reach";
      return dialogs.length > 0 && owner !== "dialog" ? "a dialog lies over what has the focus" : "";
    };
    const element = active ? `${active.tagName}.${active.className} ${active.getAttribute("aria-label") ?? ""}` : "";
    return { owner, fault: faultOf(), element };
  }, writesElsewhere.has(before));
}

/** The stored text of every form, by its number. */
export async function formTexts(client: LibraryFixtures["client"]): Promise<ReadonlyMap<number, string>> {
  const forms = await client.library.list();
  const opened = await Promise.all(forms.map(({ id }) => client.forms.open({ id })));
  return new Map(opened.map(({ id, form }) => [id, JSON.stringify(form)]));
}
