/** Zoom as office programs have it: minus, slider, plus, and the figure, which goes back to 100 % when clicked. */
import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import type { MouseEvent } from "react";
import { useSessionInSight } from "../in-sight.ts";
import { statusWords } from "#renderer/text/status-words.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { largestZoom, smallestZoom, useZoom, zoomBy, zoomTo } from "#renderer/desk/zoom.ts";

/** A button pressed with the mouse leaves the keys where they are. */
const keepKeys = (event: MouseEvent) => event.preventDefault();

export function ZoomControl() {
  const desk = useDesk();
  const zoom = useZoom();
  if (!useSessionInSight()) return null;
  return (
    <span className="zoom" role="group" aria-label={statusWords.zoom}>
      <button
        type="button"
        aria-label={statusWords.zoomOut}
        title={statusWords.zoomOut}
        onMouseDown={keepKeys}
        onClick={() => zoomBy(desk, -1)}
      >
        <MinusOutlined aria-hidden />
      </button>
      <input
        type="range"
        aria-label={statusWords.zoom}
        min={smallestZoom}
        max={largestZoom}
        step={5}
        value={zoom}
        onChange={(event) => zoomTo(desk, event.target.valueAsNumber)}
      />
      <button
        type="button"
        aria-label={statusWords.zoomIn}
        title={statusWords.zoomIn}
        onMouseDown={keepKeys}
        onClick={() => zoomBy(desk, 1)}
      >
        <PlusOutlined aria-hidden />
      </button>
      <button
        type="button"
        className="zoom-figure"
        title={statusWords.zoomReset}
        onMouseDown={keepKeys}
        onClick={() => zoomTo(desk, 100)}
      >
        {zoom}%
      </button>
    </span>
  );
}
