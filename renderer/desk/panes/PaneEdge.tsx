/**
 * The edge of a pane that makes it larger or smaller, by pointer or arrow keys; a double click gives it back its first size. Keys go on
 * from the size that is seen, which in a small window is less than what was set.
 */
import type { KeyboardEvent, PointerEvent } from "react";
import type { RememberedSize } from "../remembered.ts";
import "./pane-edge.css";

interface Props {
  /** Which edge of its parent element, the pane, this is. */
  readonly side: Side;
  readonly label: string;
  readonly pane: RememberedSize;
  readonly onEnter?: () => void;
}

type Side = "left" | "right" | "top";

const keySteps = { pixels: 16, percent: 2 } as const;
const outwardKeys = { left: "ArrowLeft", right: "ArrowRight", top: "ArrowUp" } as const;
const inwardKeys = { left: "ArrowRight", right: "ArrowLeft", top: "ArrowDown" } as const;

export function PaneEdge({ side, label, pane, onEnter }: Props) {
  const { unit = "pixels", smallest, largest } = pane.limits;
  const resizeTo = (edge: HTMLElement, pixels: (rect: DOMRect) => number, step = 0) => {
    const element = edge.parentElement;
    const room = element?.parentElement;
    if (!element || !room) return;
    const size = pixels(element.getBoundingClientRect());
    const whole = side === "top" ? room.clientHeight : room.clientWidth;
    pane.resize((unit === "percent" ? (size * 100) / whole : size) + step);
  };
  const drag = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    resizeTo(
      currentTarget,
      (rect) => ({ left: rect.right - clientX, right: clientX - rect.left, top: rect.bottom - clientY })[side],
    );
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const size = ({ width, height }: DOMRect) => (side === "top" ? height : width);
    if (event.key === outwardKeys[side]) resizeTo(event.currentTarget, size, keySteps[unit]);
    else if (event.key === inwardKeys[side]) resizeTo(event.currentTarget, size, -keySteps[unit]);
    else if (event.key === "Enter" && onEnter) onEnter();
    else return;
    event.preventDefault();
  };
  return (
    // A separator that can be moved is a control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`pane-edge is-${side}`}
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation={side === "top" ? "horizontal" : "vertical"}
      aria-label={label}
      aria-valuenow={pane.size}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={pane.restore}
      onKeyDown={keyDown}
    />
  );
}
