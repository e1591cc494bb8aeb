/**
 * A pane beside the form that can be made wider with pointer or arrow keys and collapsed to a strip. In a narrow window it lies over
 * the form instead of squeezing it.
 */
import { DoubleLeftOutlined, DoubleRightOutlined } from "@ant-design/icons";
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import "./side-pane.css";

interface Props {
  readonly side: "left" | "right";
  readonly label: string;
  readonly words: { readonly resize: string; readonly collapse: string; readonly expand: string };
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly defaultWidth: number;
  readonly children: ReactNode;
}

const smallest = 180;
const largest = 520;
const keyStep = 16;

export function SidePane({ side, label, words, shown, onShow, defaultWidth, children }: Props) {
  const [width, setWidth] = useState(defaultWidth);
  const resize = (to: number) => setWidth(Math.min(Math.max(to, smallest), largest));

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pane = event.currentTarget.parentElement?.getBoundingClientRect();
    if (pane) resize(side === "left" ? event.clientX - pane.left : pane.right - event.clientX);
  };
  const keyDown = (event: KeyboardEvent) => {
    const outward = side === "left" ? "ArrowRight" : "ArrowLeft";
    const inward = side === "left" ? "ArrowLeft" : "ArrowRight";
    if (event.key === outward) resize(width + keyStep);
    else if (event.key === inward) resize(width - keyStep);
    else if (event.key === "Enter") onShow(false);
    else return;
    event.preventDefault();
  };

  if (!shown) {
    return (
      <button type="button" className={`side-strip is-${side}`} title={words.expand} onClick={() => onShow(true)}>
        {side === "left" ? <DoubleRightOutlined aria-hidden /> : <DoubleLeftOutlined aria-hidden />}
        <span>{label}</span>
      </button>
    );
  }
  return (
    <aside className={`side-pane is-${side}`} style={{ width }} aria-label={label}>
      <div className="side-content">{children}</div>
      {/* A separator that can be moved is a control. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="side-handle"
        role="separator"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words.resize}
        aria-valuenow={width}
        aria-valuemin={smallest}
        aria-valuemax={largest}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => resize(defaultWidth)}
        onKeyDown={keyDown}
      />
      <button
        type="button"
        className="side-collapse"
        title={words.collapse}
        aria-label={words.collapse}
        onClick={() => onShow(false)}
      >
        {side === "left" ? <DoubleLeftOutlined aria-hidden /> : <DoubleRightOutlined aria-hidden />}
      </button>
    </aside>
  );
}
