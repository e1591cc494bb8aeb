/**
 * A small form in a dialog: its fields, what went wrong, and the row of buttons that all such dialogs share. Enter sends it, also
 * where there is no field to begin in.
 */
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { failureText } from "../failure-text.ts";

interface Props {
  /** What the button says that does it. */
  readonly action: string;
  /** Does it; gives a sentence where what was entered cannot be used. What it throws is told below the fields. */
  readonly onSend: () => Promise<string | undefined>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function DialogForm({ action, onSend, onCancel, children }: Props) {
  const [problem, setProblem] = useState<string>();
  const send = async () => {
    try {
      setProblem(await onSend());
    } catch (error) {
      setProblem(failureText(error));
    }
  };
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <p className="dialog-problem" role="alert">
        {problem}
      </p>
      <div className="dialog-buttons">
        <Button onClick={onCancel}>{dialogWords.cancel}</Button>
        <Button type="primary" htmlType="submit" data-focus-first>
          {action}
        </Button>
      </div>
    </form>
  );
}
