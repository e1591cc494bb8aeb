/**
 * A pane beside the form that can be made wider with pointer or arrow keys and collapsed to a strip. In a narrow window it lies over
 * the form instead of squeezing it. Its width is remembered. Brought back by its strip, it takes the focus.
 */
import { DoubleLeftOutlined, DoubleRightOutlined } from "@ant-design/icons";
import { useEffect, useRef, type ReactNode } from "react";
import { PaneEdge } from "./PaneEdge.tsx";
import { useRememberedSize } from "../remembered.ts";
import "./side-pane.css";

interface Props {
  readonly side: "left" | "right";
  readonly label: string;
  readonly words: { readonly resize: string; readonly collapse: string; readonly expand: string };
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly children: ReactNode;
}

const widths = { start: 270, smallest: 180, largest: 520 };

export function SidePane({ side, label, words, shown, onShow, children }: Props) {
  const width = useRememberedSize(side === "left" ? "library" : "panel", widths);
  const pane = useRef<HTMLElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!shown || !asked.current) return;
    asked.current = false;
    (pane.current?.querySelector<HTMLElement>("[role=tree], [role=tab][aria-selected=true]") ?? pane.current)?.focus();
  }, [shown]);
  const bringBack = () => {
    asked.current = true;
    onShow(true);
  };
  if (!shown) {
    return (
      <button type="button" className={`side-strip is-${side}`} title={words.expand} onClick={bringBack}>
        {side === "left" ? <DoubleRightOutlined aria-hidden /> : <DoubleLeftOutlined aria-hidden />}
        <span>{label}</span>
      </button>
    );
  }
  return (
    // A click on its ground keeps the keys in it.
    <aside ref={pane} className={`side-pane is-${side}`} style={{ width: width.size }} tabIndex={-1} aria-label={label}>
      <h2 className="only-heard">{label}</h2>
      <div className="side-content">{children}</div>
      <PaneEdge side={side === "left" ? "right" : "left"} label={words.resize} pane={width} onEnter={() => onShow(false)} />
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
