/** A menu at the pointer, kept inside the window. A click elsewhere, scrolling or leaving the window closes it. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { settleFocus } from "../focus/keep-focus.ts";
import { menuWords } from "#renderer/text/menu-words.ts";
import { MenuList, type MenuItem } from "./MenuList.tsx";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly items: readonly (MenuItem | "separator")[];
  readonly onClose: () => void;
}

export function ContextMenu({ x, y, items, onClose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });

  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    setPlace({
      left: Math.max(0, Math.min(x, window.innerWidth - box.width - 4)),
      top: Math.max(0, Math.min(y, window.innerHeight - box.height - 4)),
    });
  }, [x, y]);

  useEffect(() => {
    const pointerDown = (event: PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) onClose();
    };
    window.addEventListener("pointerdown", pointerDown, true);
    window.addEventListener("blur", onClose);
    return () => {
      window.removeEventListener("pointerdown", pointerDown, true);
      window.removeEventListener("blur", onClose);
      settleFocus();
    };
    // The menu is made anew for each opening.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return createPortal(
    <section ref={frame} className="context-menu" style={place} aria-label={menuWords.contextMenu}>
      <MenuList label={menuWords.contextMenu} items={items} onClose={onClose} />
    </section>,
    document.body,
  );
}
