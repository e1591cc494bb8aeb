/** A page over the desk: a head that says what it is and what can be done there, and below it what it holds. Esc and the cross leave it. */
import { useRef, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import { LeaveButton } from "./LeaveButton.tsx";
import { leavePage } from "./pages.ts";
import { usePageFocus, usePageKeys } from "./use-page-focus.ts";
import "./page.css";

interface Props {
  readonly title: string;
  /** What the cross does, in words. */
  readonly leave: string;
  /** Changes whenever something of the page that may have had the focus may have gone. */
  readonly parts: readonly unknown[];
  /** Beside the title. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, leave, parts, head, children }: Props) {
  const desk = useDesk();
  const view = useRef<HTMLElement>(null);
  usePageFocus(view, parts);
  usePageKeys(view, () => leavePage(desk));
  return (
    <section ref={view} className="page" aria-label={title} tabIndex={-1}>
      <header className="page-head">
        <h2>{title}</h2>
        {head}
        <LeaveButton label={leave} onLeave={() => leavePage(desk)} />
      </header>
      {children}
    </section>
  );
}
