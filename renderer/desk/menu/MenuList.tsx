/**
 * A vertical menu: arrows move, Enter and Space choose, Escape closes. Used by the menu bar and by context menus. Items that do not
 * apply are grey but can be reached, so that the list stays where the fingers know it.
 */
import { useEffect, useRef, type KeyboardEvent } from "react";
import "./menu.css";

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** The shortcut, as printed. */
  readonly keys?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly items: readonly (MenuItem | "separator")[];
  readonly onClose: () => void;
  /** Left and right arrows, where a menu bar has neighbours. */
  readonly onSideways?: (step: -1 | 1) => void;
}

export function MenuList({ label, items, onClose, onSideways }: Props) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    buttons(list.current)[0]?.focus();
  }, []);

  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = buttons(list.current);
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (index: number) => all.at(index % all.length)?.focus();
    const actions: Record<string, () => void> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(-1),
      Escape: onClose,
      Tab: onClose,
      ArrowLeft: () => onSideways?.(-1),
      ArrowRight: () => onSideways?.(1),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <div ref={list} className="menu-list" role="menu" aria-label={label} tabIndex={-1} onKeyDown={keyDown}>
      {items.map((item, index) =>
        item === "separator" ? (
          // oxlint-disable-next-line react/no-array-index-key -- separators have no identity but their place
          <hr key={index} />
        ) : (
          <button
            key={item.key}
            type="button"
            role="menuitem"
            className="menu-item"
            aria-disabled={item.disabled}
            onMouseEnter={(event) => event.currentTarget.focus()}
            onClick={() => {
              if (item.disabled) return;
              onClose();
              item.run();
            }}
          >
            <span>{item.label}</span>
            {item.keys && <kbd>{item.keys}</kbd>}
          </button>
        ),
      )}
    </div>
  );
}

function buttons(list: HTMLElement | null): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>("[role=menuitem]") ?? [])];
}
