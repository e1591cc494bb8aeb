/** How else the source can be read: what is in doubt, what the form goes by now, and the way to the other reading and back. */
import { SwapOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { OtherReading } from "#shared/recognize/recognized.ts";
import { importWords } from "#renderer/text/import-words.ts";
import type { TraySession } from "../correction/tray-session.ts";

interface Props {
  readonly session: TraySession;
  readonly readings: readonly OtherReading[];
}

export function OtherReadings({ session, readings }: Props) {
  return (
    <ul className="other-readings">
      {readings.map(({ doubt: { kind, why, by, otherwise } }, index) => (
        <li key={kind}>
          <span>{importWords.readBy(why, by)}</span>
          <Button
            size="small"
            icon={<SwapOutlined />}
            onClick={() => {
              session.finishTyping();
              session.readOtherwise(index);
            }}
          >
            {importWords.readOtherwise(otherwise)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
