/**
 * The program's menu bar. Alt with a letter opens a menu, F10 goes to the bar, arrows move between menus; the pointer opens with one
 * click and then follows. Closing gives the focus back to where it was; a menu that loses the focus closes.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { windowHasKeys } from "../focus/cover-window.ts";
import { giveFocusBack } from "../focus/keep-focus.ts";
import { menuWords } from "#renderer/text/menu-words.ts";
import { isForInputMethod } from "../input-method.ts";
import type { Menu } from "./menus.ts";
import { MenuList } from "./MenuList.tsx";

export function MenuBar({ menus, title }: { readonly menus: readonly Menu[]; readonly title: string }) {
  const [open, setOpen] = useState<number>();
  const bar = useRef<HTMLDivElement>(null);

  const openMenu = (index: number) => setOpen((index + menus.length) % menus.length);
  const close = () => {
    setOpen(undefined);
    giveFocusBack();
  };

  useEffect(() => {
    const keyDown = (event: globalThis.KeyboardEvent) => {
      if (isForInputMethod(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const byLetter = event.altKey ? menus.findIndex((menu) => `Key${menu.letter}` === event.code) : -1;
      const toBar = event.key === "F10" && !event.altKey;
      if (byLetter < 0 && !toBar) return;
      event.preventDefault();
      event.stopPropagation();
      if (!windowHasKeys()) return;
      if (byLetter >= 0) return openMenu(byLetter);
      bar.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    };
    const pointerDown = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(undefined);
    };
    window.addEventListener("keydown", keyDown, true);
    window.addEventListener("pointerdown", pointerDown, true);
    return () => {
      window.removeEventListener("keydown", keyDown, true);
      window.removeEventListener("pointerdown", pointerDown, true);
    };
  });

  const keyDown = (event: KeyboardEvent, index: number) => {
    const heads = [...(bar.current?.querySelectorAll<HTMLElement>(".menu-head") ?? [])];
    const focus = (to: number) => heads.at(to % heads.length)?.focus();
    if (event.key === "ArrowRight") focus(index + 1);
    else if (event.key === "ArrowLeft") focus(index - 1);
    else if (event.key === "ArrowDown") openMenu(index);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };

  return (
    <div className="menu-bar">
      <div
        ref={bar}
        role="menubar"
        aria-label={menuWords.bar}
        className="menu-heads"
        onBlur={({ relatedTarget }) => {
          if (relatedTarget && !bar.current?.contains(relatedTarget)) setOpen(undefined);
        }}
      >
        {menus.map((menu, index) => (
          <div key={menu.letter} className="menu-place">
            <button
              type="button"
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={open === index}
              tabIndex={index === 0 ? 0 : -1}
              className={open === index ? "menu-head is-open" : "menu-head"}
              // The grid keeps its selection: opening a menu with the pointer must not take its focus first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => (open === index ? close() : openMenu(index))}
              onMouseEnter={() => open !== undefined && openMenu(index)}
              onKeyDown={(event) => keyDown(event, index)}
            >
              {menu.label}(<u>{menu.letter}</u>)
            </button>
            {open === index && (
              <MenuList label={menu.label} items={menu.items} onClose={close} onSideways={(step) => openMenu(index + step)} />
            )}
          </div>
        ))}
      </div>
      <h1 className="window-title" title={title}>
        {title}
      </h1>
    </div>
  );
}
