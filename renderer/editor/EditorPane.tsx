/** The open form: paper and grid, the bar that finds text in it, and the menu under the right mouse button. */
import { useEffect, useRef, useState } from "react";
import { BlankBar } from "./BlankBar.tsx";
import { EditorMenu } from "./EditorMenu.tsx";
import type { FormSession } from "./editor-port.ts";
import { FindBar } from "./find/FindBar.tsx";
import { GoneBar } from "./gone/GoneBar.tsx";
import { createPane, type Found, type Pane } from "./pane.ts";
import "./editor.css";

interface Props {
  readonly session: FormSession;
  /** Per cent. */
  readonly zoom: number;
}

const nothingFound: Found = { current: 0, total: 0 };

export function EditorPane({ session, zoom }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const pane = useRef<Pane>(undefined);
  const startZoom = useRef(zoom);
  /** How often finding was asked for since the bar was opened; 0 while it is closed. */
  const [asked, setAsked] = useState(0);
  const [replacing, setReplacing] = useState(false);
  /** What was looked for when the bar was opened. */
  const [looked, setLooked] = useState("");
  const [found, setFound] = useState(nothingFound);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number }>();

  useEffect(() => {
    if (!host.current) return undefined;
    const created = createPane({
      host: host.current,
      session,
      zoom: startZoom.current / 100,
      openFind(forReplacing, last) {
        setAsked((count) => count + 1);
        setReplacing(forReplacing);
        setLooked(last);
      },
      onFound: (next) => setFound((last) => (last.current === next.current && last.total === next.total ? last : next)),
    });
    pane.current = created;
    return () => {
      pane.current = undefined;
      created.destroy();
      setAsked(0);
      setMenuAt(undefined);
    };
  }, [session]);

  useEffect(() => {
    startZoom.current = zoom;
    pane.current?.setZoom(zoom / 100);
  }, [zoom]);

  const closeFind = () => {
    setAsked(0);
    pane.current?.endFind();
    pane.current?.focus();
  };

  return (
    <section className="editor-pane">
      <GoneBar key={`gone ${session.id}`} session={session} />
      <BlankBar key={`blank ${session.id}`} session={session} />
      {asked > 0 && (
        <FindBar
          session={session}
          found={found}
          asked={asked}
          replacing={replacing}
          last={looked}
          onText={(text) => pane.current?.find(text)}
          onStep={(step) => pane.current?.findNext(step)}
          onLook={(field) => pane.current?.look(field)}
          onClose={closeFind}
        />
      )}
      <div
        ref={host}
        className="editor-desk"
        onContextMenu={(event) => {
          event.preventDefault();
          setMenuAt({ x: event.clientX, y: event.clientY });
        }}
      />
      {menuAt && <EditorMenu {...menuAt} session={session} onClose={() => setMenuAt(undefined)} />}
    </section>
  );
}
