/**
 * The short messages above the status bar, and above a dialog. A click on one leaves the focus where the person works; so does its going.
 */
import { CheckCircleOutlined, CloseOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { useDesk, usePart } from "../desk.ts";
import { dismissToast, shownToasts } from "./toasts.ts";
import "./toasts.css";

export function Toasts() {
  const desk = useDesk();
  const toasts = usePart(shownToasts, (state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text, tone, action }) => (
        // Its text can be copied: for that it takes the focus.
        <div key={id} className={`toast is-${tone}`} tabIndex={-1}>
          {tone === "done" ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
          <span className="selectable">{text}</span>
          {action && (
            <Button
              type="link"
              size="small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                dismissToast(desk, id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            onMouseDown={(event) => event.preventDefault()}
            aria-label={dialogWords.close}
            onClick={() => dismissToast(desk, id)}
          />
        </div>
      ))}
    </div>
  );
}
