/** One row of the history: a version, or a step with those folded behind it, which a press unfolds. */
import { FlagFilled } from "@ant-design/icons";
import { useState } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { stepLabel } from "#renderer/text/editor-words.ts";
import { minuteTime } from "#renderer/text/format.ts";
import { historyWords, versionName } from "#renderer/text/history-words.ts";
import type { PastEntry, PastRow, PastStep, PastVersion } from "./history-days.ts";
import { coverName, showPast } from "./show-past.tsx";

interface Props {
  readonly row: PastRow;
  /** The step whose result the form is. */
  readonly present: PastEntry | undefined;
  /** The one entry that Tab stops at. */
  readonly stop: PastEntry | undefined;
  readonly isShown: (entry: PastEntry) => boolean;
}

export function HistoryRow({ row: { entry, folded }, present, stop, isShown }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || folded.some(isShown);
  const shownFolded = open ? folded : [];
  return (
    <>
      {[entry, ...shownFolded].map((one) => (
        <li key={coverName(one)}>
          <Moment entry={one} present={one === present} stop={one === stop} shown={isShown(one)} />
        </li>
      ))}
      {folded.length > 0 && (
        <li>
          <button
            type="button"
            tabIndex={-1}
            className="history-fold quiet"
            aria-expanded={open}
            onClick={() => setUnfolded(!open)}
          >
            {historyWords.fold(folded.length)}
          </button>
        </li>
      )}
    </>
  );
}

interface MomentProps {
  readonly entry: PastEntry;
  readonly present: boolean;
  readonly stop: boolean;
  readonly shown: boolean;
}

function Moment({ entry, present, stop, shown }: MomentProps) {
  const desk = useDesk();
  return (
    <button
      type="button"
      tabIndex={stop ? 0 : -1}
      className={`history-moment ${classOf(entry)} ${shown ? "is-shown" : ""}`}
      aria-current={shown}
      onClick={() => runAction(desk, () => showPast(desk, entry))}
    >
      <span className="history-time">{minuteTime(entry.at)}</span>
      {entry.kind === "version" ? <VersionText version={entry} /> : <StepText step={entry} />}
      {present && <span className="history-sign is-present">{historyWords.present}</span>}
    </button>
  );
}

function VersionText({ version }: { readonly version: PastVersion }) {
  return (
    <span className="history-text">
      <FlagFilled aria-hidden /> {versionName({ kind: version.versionKind, name: version.name })}
    </span>
  );
}

function StepText({ step: { label, cause, place, state } }: { readonly step: PastStep }) {
  return (
    <>
      <span className="history-text">
        <span className="history-label">{stepLabel({ label, cause })}</span> {place}
      </span>
      {state !== "done" && <span className="history-sign">{historyWords.undone}</span>}
    </>
  );
}

function classOf(entry: PastEntry): string {
  if (entry.kind === "step") return entry.state === "done" ? "is-step" : "is-step is-undone";
  return entry.versionKind === "automatic" ? "is-version" : "is-version is-kept";
}
