/**
 * One page of the printed document, scaled. It is the very markup that is printed, in a tree of its own, so that neither its styles nor those of the
 * window reach the other; what forms hold was escaped where the markup was made (shared/print).
 */
import { useLayoutEffect, useRef } from "react";
import type { PrintedPage } from "#shared/print/print-html.ts";

interface Props {
  readonly page: PrintedPage;
  readonly style: string;
  /** 1: as large as on paper. */
  readonly scale: number;
  /** Beside its name nothing that a screen reader should read out. */
  readonly isPicture?: boolean;
}

const frame = ":host { display: block; overflow: hidden; background: #ffffff; color: #000000; }";

export function PaperPage({ page: { html, width, height }, style, scale, isPicture = false }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: "open" });
    root.innerHTML = `<style>${style}${frame}</style><div style="zoom:var(--scale)">${html}</div>`;
  }, [html, style]);
  const size = { width: `${width * scale}pt`, height: `${height * scale}pt`, "--scale": scale };
  return <div ref={sheet} className="print-sheet" aria-hidden={isPicture} style={size} />;
}
