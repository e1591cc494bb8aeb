/** Shows nothing at first: what comes within a moment needs no announcement, and would only flicker. */
import { Spin } from "antd";

export function Waiting({ text }: { readonly text: string }) {
  return (
    <div className="desk-message" role="status">
      <Spin delay={400} description={text} fullscreen={false}>
        <span />
      </Spin>
    </div>
  );
}
