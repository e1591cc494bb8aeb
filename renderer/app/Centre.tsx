/** The centre: the open form, or what to do when there is none. Ctrl with the wheel zooms it. */
import { useEffect, useRef } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { features } from "#renderer/desk/feature.ts";
import { zoomBy } from "#renderer/desk/zoom.ts";
import { openedForm } from "#renderer/editor/opened.ts";
import { OpenedForm } from "#renderer/editor/OpenedForm.tsx";
import { Placed } from "./Placed.tsx";

export function Centre() {
  const desk = useDesk();
  const all = usePart(features, (state) => state.all);
  const nothingOpen = usePart(openedForm, ({ opened }) => opened.state === "none");
  const centre = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = centre.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(desk, event.deltaY < 0 ? 1 : -1);
    };
    // React's own wheel handlers are passive: they cannot keep the browser from zooming the page.
    element?.addEventListener("wheel", wheel, { passive: false, capture: true });
    return () => element?.removeEventListener("wheel", wheel, { capture: true });
  }, [desk]);
  return (
    <main ref={centre} className="desk-centre">
      {nothingOpen ? <Placed parts={all.map((feature) => feature.centre)} /> : <OpenedForm />}
    </main>
  );
}
