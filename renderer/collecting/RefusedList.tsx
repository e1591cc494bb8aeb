/** What was not taken, each with its sentence. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import type { CollectionState } from "#shared/api/collecting.ts";
import { forgetRefused } from "./collect-actions.ts";

export function RefusedList({ refused }: Pick<CollectionState, "refused">) {
  const desk = useDesk();
  if (refused.length === 0) return <p className="collect-empty quiet">{collectingWords.refusedNone}</p>;
  return (
    <ul className="collect-refused" aria-label={collectingWords.views.refused} data-region>
      {refused.map(({ path, at, error }) => (
        <li key={path}>
          <span className="selectable" title={path}>
            {appErrorText(error)}
          </span>
          <span className="quiet collect-cut">{dateAndTime(at)}</span>
          <Button size="small" type="text" onClick={() => runAction(desk, () => forgetRefused(desk, [path]))}>
            {collectingWords.forgetRefused}
          </Button>
        </li>
      ))}
      {refused.length > 1 && (
        <li className="is-all">
          <Button
            size="small"
            onClick={() =>
              runAction(desk, () =>
                forgetRefused(
                  desk,
                  refused.map(({ path }) => path),
                ),
              )
            }
          >
            {collectingWords.forgetAllRefused(refused.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}
