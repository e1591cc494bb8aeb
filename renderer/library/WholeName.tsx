/** All of the current row's name, beside the tree, for who walks it with the keys and where the row has no room for it; a pointer gets it on hover. */
import { useLayoutEffect, useRef } from "react";

interface Props {
  /** Id of the row's element. */
  readonly row: string;
  readonly text: string;
}

export function WholeName({ row, text }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // With every drawing: the row may have been scrolled to only now.
  useLayoutEffect(() => {
    const [shown, named] = [box.current, document.getElementById(row)];
    if (!shown) return;
    const parts = [...(named?.querySelectorAll(".told-name > span") ?? [])];
    shown.hidden = !parts.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    const { right = 0, top = 0 } = named?.getBoundingClientRect() ?? {};
    shown.style.left = `${right + 4}px`;
    shown.style.top = `${top}px`;
  });
  // The row itself is read out whole.
  return (
    <div ref={box} className="library-whole-name" hidden aria-hidden>
      {text}
    </div>
  );
}
