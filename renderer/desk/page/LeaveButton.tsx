/** The cross at the end of a page's head. */
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";

export function LeaveButton({ label, onLeave }: { readonly label: string; readonly onLeave: () => void }) {
  return <Button type="text" size="small" icon={<CloseOutlined />} title={label} aria-label={label} onClick={onLeave} />;
}
