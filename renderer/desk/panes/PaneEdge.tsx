/** The edge of a pane that makes it larger or smaller, by pointer or arrow keys; a double click gives it back its first size. */
import type { KeyboardEvent, PointerEvent } from "react";
import type { SizeLimits } from "../remembered.ts";
import "./pane-edge.css";

interface Props {
  /** Which edge of its parent element this is. */
  readonly side: "left" | "right" | "top";
  readonly label: string;
  /** Size of the parent element, in pixels. */
  readonly size: number;
  readonly startSize: number;
  readonly limits: SizeLimits;
  readonly onResize: (to: number) => void;
  readonly onEnter?: () => void;
}

const keyStep = 16;
const outwardKeys = { left: "ArrowLeft", right: "ArrowRight", top: "ArrowUp" } as const;
const inwardKeys = { left: "ArrowRight", right: "ArrowLeft", top: "ArrowDown" } as const;

export function PaneEdge({ side, label, size, startSize, limits, onResize, onEnter }: Props) {
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pane = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!pane) return;
    const sizes = { left: pane.right - event.clientX, right: event.clientX - pane.left, top: pane.bottom - event.clientY };
    onResize(sizes[side]);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === outwardKeys[side]) onResize(size + keyStep);
    else if (event.key === inwardKeys[side]) onResize(size - keyStep);
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
      aria-valuenow={size}
      aria-valuemin={limits.smallest}
      aria-valuemax={limits.largest}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onResize(startSize)}
      onKeyDown={keyDown}
    />
  );
}
