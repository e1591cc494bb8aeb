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
  useEffect(() => settleFocus, []);

  const focusFirst = (open: boolean) => {
    const dialog = content.current?.closest("[role=dialog]");
    const first = dialog?.querySelector<HTMLElement>("[data-focus-first]");
    if (open) (first ?? content.current)?.focus();
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
      afterOpenChange={focusFirst}
    >
      <div ref={content} className="dialog-content" tabIndex={-1}>
        {children}
      </div>
    </Modal>
  );
}
