/** What shows if a bug stops the window from drawing: one sentence and a way on, never a blank page. */
import { Button } from "antd";
import { Component, type ReactNode } from "react";
import { failureWords } from "#renderer/text/failure-words.ts";

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <div className="desk-message whole-window" role="alert">
        <p>{failureWords.crashed}</p>
        <Button type="primary" onClick={() => location.reload()}>
          {failureWords.reload}
        </Button>
      </div>
    );
  }
}
