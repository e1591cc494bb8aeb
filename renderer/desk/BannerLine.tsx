/** The line under the tool bar for what concerns all work in the window. */
import { Button } from "antd";

interface Props {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function BannerLine({ text, action }: Props) {
  return (
    <div className="window-banner" role="status">
      <span className="selectable">{text}</span>
      {action && (
        <Button size="small" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
