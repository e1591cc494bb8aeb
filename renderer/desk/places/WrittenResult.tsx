/** What the host wrote to a place, in words, with the way to it where the machine has a file manager. */
import { CheckCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import type { Place } from "#shared/api/places.ts";
import { exportWords } from "#renderer/text/export-words.ts";
import { useDesk } from "../desk.ts";
import { runAction } from "../run-action.ts";
import "./written.css";

interface Props {
  readonly title: string;
  readonly lines: readonly string[];
  readonly written: Place;
  /** More buttons. */
  readonly children: ReactNode;
}

export function WrittenResult({ title, lines, written, children }: Props) {
  const desk = useDesk();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    desk.client.host.about().then(
      ({ showsFolders }) => setShown(showsFolders),
      () => {},
    );
  }, [desk]);
  const show = async () => {
    await desk.client.places.show({ place: written.place });
  };
  return (
    <div className="written" role="status">
      <h3>
        <CheckCircleFilled aria-hidden /> {title}
      </h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="written-path selectable">{written.path}</p>
      <div className="written-buttons">
        {isShown && (
          <Button type="primary" data-focus-first onClick={() => runAction(desk, show)}>
            {exportWords.showFolder}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
