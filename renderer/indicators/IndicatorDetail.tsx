/** One indicator: what a person wrote of it, and who uses it with which value, year by year. A click leads to its row in that form. */
import { Button } from "antd";
import { useEffect, useState } from "react";
import { indicatorField } from "#shared/form/field.ts";
import type { IndicatorPlace } from "#shared/api/indicators.ts";
import type { Client } from "#renderer/desk/client.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { enterForm, openForm } from "#renderer/editor/open-form.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";
import { forgetEntry } from "./entry-actions.ts";
import { EntryDialog } from "./EntryDialog.tsx";
import { entryStart } from "./entry-start.ts";

type Opened = Awaited<ReturnType<Client["indicators"]["open"]>>;

interface Props {
  readonly id: number;
  readonly version: number;
  readonly onChange: () => void;
}

export function IndicatorDetail({ id, version, onChange }: Props) {
  const desk = useDesk();
  const { client } = desk;
  const [found, setFound] = useState<{ readonly opened?: Opened; readonly problem?: string }>({});
  useEffect(() => {
    let isWanted = true;
    client.indicators.open({ id }).then(
      (read) => isWanted && setFound({ opened: read }),
      (error: unknown) => isWanted && setFound({ problem: failureText(error) }),
    );
    return () => {
      isWanted = false;
    };
    // What is listed may have changed: a reason to read it again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, id, version]);
  const show = ({ form, at }: IndicatorPlace) =>
    runAction(desk, async () => {
      await openForm(desk, form);
      enterForm(desk, indicatorField(at, "name"));
    });
  const { opened, problem } = found;
  if (problem !== undefined) return <p className="indicators-none quiet">{problem}</p>;
  if (opened?.listed.id !== id) return <div className="indicators-none" />;
  const { listed, curated, places, more } = opened;
  const write = () => openDialog(desk, <EntryDialog start={entryStart(listed, curated)} was={curated} onDone={onChange} />);
  return (
    <section className="indicators-detail" aria-label={listed.name} data-region>
      <h3 className="selectable">{listed.name}</h3>
      <p className="quiet">
        {indicatorWords.levels(listed.level1, listed.level2)}
        {listed.operator + listed.measure !== "" && ` · ${indicatorWords.usual(listed.operator, listed.measure)}`}
      </p>
      <div className="indicators-entry">
        <h4>{indicatorWords.entry}</h4>
        <span className="indicators-space" />
        {curated && (
          <Button size="small" onClick={() => runAction(desk, () => forgetEntry(desk, curated, onChange))}>
            {indicatorWords.forget}
          </Button>
        )}
        <Button size="small" onClick={write}>
          {curated ? indicatorWords.edit : indicatorWords.write}
        </Button>
      </div>
      {curated ? <Entry entry={curated} /> : <p className="quiet">{indicatorWords.noEntry}</p>}
      <h4>{listed.uses > 0 ? indicatorWords.places(places.length, more) : indicatorWords.uses(0)}</h4>
      {places.length > 0 && <Places places={places} onShow={show} />}
    </section>
  );
}

function Entry({ entry }: { readonly entry: NonNullable<Opened["curated"]> }) {
  const parts = (["meaning", "method", "source", "standards"] as const).filter((part) => entry[part] !== "");
  return (
    <dl className="indicators-parts selectable">
      {parts.map((part) => (
        <div key={part}>
          <dt>{indicatorWords.parts[part]}</dt>
          <dd>{entry[part]}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PlacesProps {
  readonly places: readonly IndicatorPlace[];
  readonly onShow: (place: IndicatorPlace) => void;
}

function Places({ places, onShow }: PlacesProps) {
  const { heads } = indicatorWords;
  return (
    <table className="indicators-places">
      <thead>
        <tr>
          <th>{heads.year}</th>
          <th>{heads.unit}</th>
          <th>{heads.project}</th>
          <th>{heads.value}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={`${place.form} ${place.at}`}>
            <td>{indicatorWords.yearOf(place.year)}</td>
            <td>{place.unit || indicatorWords.noUnit}</td>
            <td>
              <button type="button" className="indicators-link" onClick={() => onShow(place)}>
                {place.projectName || indicatorWords.noProject}
              </button>
            </td>
            <td>{place.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
