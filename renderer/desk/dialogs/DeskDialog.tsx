/**
 * A dialog of this program: the focus starts where the person will act (marked with `data-focus-first`) and goes back to where it was
 * when the dialog closes. Until then the window behind it is out of reach.
 */
import { Modal } from "antd";
import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import { coverWindow } from "../focus/cover-window.ts";
import { settleFocus } from "../focus/keep-focus.ts";
import "./dialogs.css";

interface Props {
  readonly title: string;
  /** In pixels; narrower in a narrow window. */
  readonly width: number;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  /** Whether a click beside the dialog closes it: only where nothing would be lost. */
  readonly closesOutside?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function DeskDialog({ title, width, onClose, footer = null, closesOutside = true, className, children }: Props) {
  const content = useRef<HTMLDivElement>(null);

  useLayoutEffect(coverWindow, []);
  // Before the next key, and before Modal takes the focus to its cross.
  useLayoutEffect(() => beginIn(content.current), []);
  useEffect(() => settleFocus, []);

  const opened = (open: boolean) => {
    // What is to begin with may have come meanwhile; wherever else in the dialog the person went by now, they stay.
    const { activeElement } = document;
    const isBegun = activeElement !== content.current && content.current?.closest("[role=dialog]")?.contains(activeElement);
    if (open && !isBegun) beginIn(content.current);
  };

  return (
    <Modal
      open
      className={`desk-dialog ${className ?? ""}`}
      title={title}
      width={`min(${width}px, calc(100vw - 24px))`}
      footer={footer}
      mask={{ closable: closesOutside }}
      onCancel={onClose}
      afterOpenChange={opened}
    >
      <div ref={content} className="dialog-content" tabIndex={-1}>
        {children}
      </div>
    </Modal>
  );
}

function beginIn(content: HTMLElement | null): void {
  const first = content?.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-focus-first]");
  (first ?? content)?.focus();
}
