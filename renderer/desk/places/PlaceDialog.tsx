/** Folders of this machine, opened one after the other: for hosts without a dialog of the system's. */
import { Alert, Button } from "antd";
import { ArrowUpOutlined, FolderOutlined } from "@ant-design/icons";
import { useEffect, useState } from "react";
import type { Place } from "#shared/api/places.ts";
import { placeWords } from "#renderer/text/place-words.ts";
import { useDesk } from "../desk.ts";
import { DeskDialog } from "../dialogs/DeskDialog.tsx";
import { useCloseDialog } from "../dialogs/use-close-dialog.ts";
import { failureText } from "../failure-text.ts";
import "./places.css";

interface Shown {
  /** None among the places one begins with. */
  readonly here?: Place;
  readonly above?: Place | undefined;
  readonly folders: readonly Place[];
}

interface Props {
  readonly from: Place | undefined;
  /** What the button says. */
  readonly choose: string;
  /** Once, with nothing where the person chose none. */
  readonly onChosen: (place: Place | undefined) => void;
}

export function PlaceDialog({ from, choose, onChosen }: Props) {
  const { client } = useDesk();
  const closeDialog = useCloseDialog();
  const [at, setAt] = useState(from);
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      try {
        const found = at ? await client.places.inside({ place: at.place }) : { folders: await client.places.start() };
        if (!isWanted) return;
        setShown(found);
        setProblem(undefined);
      } catch (error) {
        if (!isWanted) return;
        setProblem(failureText(error));
        setAt(undefined);
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [client, at]);
  const end = (place: Place | undefined) => {
    closeDialog();
    onChosen(place);
  };
  const here = at && shown?.here;
  return (
    <DeskDialog
      title={placeWords.title}
      width={560}
      onClose={() => end(undefined)}
      footer={
        <>
          <Button onClick={() => end(undefined)}>{placeWords.cancel}</Button>
          <Button type="primary" disabled={!here} onClick={() => end(here)}>
            {choose}
          </Button>
        </>
      }
    >
      <div className="places-head">
        <Button size="small" disabled={!at} onClick={() => setAt(undefined)}>
          {placeWords.start}
        </Button>
        <Button size="small" icon={<ArrowUpOutlined />} disabled={!shown?.above} onClick={() => setAt(shown?.above)}>
          {placeWords.above}
        </Button>
        <span className="places-path selectable" title={here?.path}>
          {here?.path}
        </span>
      </div>
      {problem !== undefined && <Alert type="error" showIcon title={problem} />}
      <ul className="places-list" aria-label={here ? placeWords.here(here.path) : placeWords.start}>
        {shown?.folders.map((place, i) => (
          <li key={place.place}>
            <button
              type="button"
              {...(i === 0 && { "data-focus-first": true })}
              title={place.path}
              onClick={() => setAt(place)}
            >
              <FolderOutlined aria-hidden /> {place.name}
              {!at && <span className="quiet">{place.path}</span>}
            </button>
          </li>
        ))}
        {shown?.folders.length === 0 && <li className="quiet">{placeWords.empty}</li>}
      </ul>
    </DeskDialog>
  );
}
