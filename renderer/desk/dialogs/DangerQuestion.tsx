/** The one question before something is gone for good. The safe answer has the focus. */
import { Button } from "antd";
import type { ReactNode } from "react";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { useDesk } from "../desk.ts";
import { runAction } from "../run-action.ts";
import { DeskDialog } from "./DeskDialog.tsx";

interface Props {
  readonly title: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly onDo: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function DangerQuestion({ title, action, onDo, onClose, children }: Props) {
  const desk = useDesk();
  const answer = () => {
    onClose();
    runAction(desk, onDo);
  };
  return (
    <DeskDialog
      title={title}
      width={440}
      onClose={onClose}
      footer={
        <>
          <Button data-focus-first onClick={onClose}>
            {dialogWords.cancel}
          </Button>
          <Button type="primary" danger onClick={answer}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </DeskDialog>
  );
}
