/**
 * Random things a person does to the window: keys of every kind, clicks on whatever can be clicked and on blank ground, wider and narrower
 * windows. What would open a dialog of the system is left out.
 */
import type { Page } from "@playwright/test";
import type { Dice } from "../fuzz/dice.ts";
import type { Owner } from "./focus-state.ts";

export interface Move {
  readonly name: string;
  /** Whether text of a form may change by it, and forms may go, done while the keys were this part's. */
  readonly mayWrite: (owner: Owner) => boolean;
  readonly mayRemove: (owner: Owner) => boolean;
}

/** Into a cell, or the name of a form in the library: leaving it by any way keeps what was typed. */
const whereTyped = (owner: Owner) => owner === "sheet" || owner === "rename";
const inLibrary = (owner: Owner) => owner === "library";
const always = () => true;

/** Enter and Space push the button that has the focus; undoing is the open form's, wherever beside it the focus is, and the library's own. */
const pushes = new Set<Owner>(["sheet", "rename", "replace", "panel", "menu", "old version", "window"]);
const undoes = new Set<Owner>(["sheet", "library", "panel", "old version", "window"]);

const keys = (names: string) => names.split(" ");
const plainKeys = keys(
  "a 7 ArrowDown ArrowUp ArrowLeft ArrowRight Tab Shift+Tab Home End PageDown Backspace Delete Delete F2 Escape Escape Escape " +
    "Control+a Control+x Control+c Control+v Control+Enter Shift+ArrowDown Control+Minus Control+Shift+Equal Alt+ArrowUp " +
    "Shift+F10 ContextMenu",
);
const windowKeys = keys(
  "F1 F3 Shift+F3 F6 Shift+F6 F8 F10 Control+f Control+f Control+k Control+s Control+n Control+Shift+e Alt+f Alt+e Alt+t Alt+r " +
    "Alt+h Control+0",
);
const pushKeys = keys("Enter Enter Space");
const undoKeys = keys("Control+z Control+y Control+Shift+z");

const sizes = [
  { width: 1280, height: 720 },
  { width: 1280, height: 720 },
  { width: 1000, height: 700 },
  { width: 720, height: 640 },
];

export async function makeMove(page: Page, dice: Dice): Promise<Move> {
  const kind = dice.below(100);
  if (kind < 30) return await press(page, dice.oneOf(plainKeys), whereTyped);
  if (kind < 45) return await press(page, dice.oneOf(windowKeys), whereTyped);
  if (kind < 57) return await press(page, dice.oneOf(pushKeys), (owner) => pushes.has(owner), always);
  if (kind < 62) return await press(page, dice.oneOf(undoKeys), (owner) => undoes.has(owner));
  if (kind < 65) return await commit(page);
  if (kind < 68) return await resize(page, dice);
  return await click(page, dice);
}

async function press(
  page: Page,
  key: string,
  mayWrite: Move["mayWrite"],
  mayRemove: Move["mayRemove"] = inLibrary,
): Promise<Move> {
  await page.keyboard.press(key);
  return { name: key, mayWrite, mayRemove };
}

/** What an input method hands over; where no text can be written the system switches it off. */
async function commit(page: Page): Promise<Move> {
  const writes = await page.evaluate(
    () => document.activeElement?.matches("textarea, input:not([type=range], [type=radio])") === true,
  );
  if (writes) await page.keyboard.insertText("项");
  return { name: "项", mayWrite: whereTyped, mayRemove: () => false };
}

async function resize(page: Page, dice: Dice): Promise<Move> {
  const size = dice.oneOf(sizes);
  await page.setViewportSize(size);
  return { name: `${size.width} wide`, mayWrite: whereTyped, mayRemove: () => false };
}

async function click(page: Page, dice: Dice): Promise<Move> {
  const places = await placesToClick(page);
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  // Each kind as likely as another: there are far more cells than buttons.
  const wanted = dice.oneOf(kinds);
  const { x, y, name, isCommand } = dice.oneOf(places.filter(({ kind }) => kind === wanted));
  const how = dice.below(10);
  if (how === 0) await page.mouse.click(x, y, { button: "right" });
  else await page.mouse.click(x, y, { clickCount: how === 1 && !isCommand ? 2 : 1 });
  // Elsewhere a click only closes the cell editor the person typed in.
  const mayWrite = isCommand ? always : whereTyped;
  return { name: `click on ${wanted} ${name}`, mayWrite, mayRemove: isCommand ? always : () => false };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly kind: string;
  readonly isCommand: boolean;
}

/** The middle of everything that a pointer reaches there. */
async function placesToClick(page: Page): Promise<Place[]> {
  return await page.evaluate(() => {
    const kinds: readonly (readonly [kind: string, selector: string, isCommand: boolean])[] = [
      ["cell", ".form-grid td", false],
      ["row", "[role=treeitem], .tray-row", false],
      ["tab", "[role=tab]", false],
      ["field", "input, textarea, select", false],
      ["menu", ".menu-head, .menu-item", true],
      ["dialog button", "[role=dialog] button", true],
      ["panel button", "aside.is-right button", true],
      ["button", "button", true],
      [
        "ground",
        ".status-bar, .window-title, .panel-page, .library-tree, .wtHolder, .ant-modal-wrap, .tool-bar, .toast",
        false,
      ],
    ];
    // These would ask the system for files or paper.
    const asksSystem = /^(导入|打印|导出|添加|选择|保存)/;
    return kinds.flatMap(([kind, selector, isCommand]) =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const box = element.getBoundingClientRect();
        const x = box.left + box.width / 2;
        const y = kind === "ground" ? box.bottom - 3 : box.top + box.height / 2;
        const hit = document.elementFromPoint(x, y);
        const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 20);
        const reached = hit !== null && (element === hit || element.contains(hit));
        return reached && !asksSystem.test(name) ? [{ x, y, name, kind, isCommand }] : [];
      }),
    );
  });
}
