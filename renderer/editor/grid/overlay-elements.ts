/** The elements of overlays.ts. */
export interface Overlays {
  readonly framed: HTMLElement;
  readonly handle: HTMLElement;
  readonly target: HTMLElement;
}

export function createOverlays(paper: HTMLElement): Overlays {
  const make = (name: string) => {
    const element = paper.ownerDocument.createElement("div");
    element.className = `paper-overlay ${name}`;
    element.hidden = true;
    paper.append(element);
    return element;
  };
  return { framed: make("copied-frame"), handle: make("fill-handle"), target: make("fill-target") };
}
