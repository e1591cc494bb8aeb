/**
 * What was done to the open form, day by day, the latest first, with its versions among the steps. Looking at a moment changes nothing.
 * The list is one stop of Tab; arrow keys walk it, Enter shows the form as it was, Esc leads back to the present.
 */
import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { FormPast } from "#shared/api/history.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { formCover, uncoverForm } from "#renderer/editor/cover.ts";
import type { EditorState, FormSession } from "#renderer/editor/editor-port.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { historyWords } from "#renderer/text/history-words.ts";
import { firstRows, historyDays, type PastEntry } from "./history-days.ts";
import { HistoryRow } from "./HistoryRow.tsx";
import { keptVersions } from "./kept-versions.ts";
import { coverName } from "./show-past.tsx";
import { walkButtons } from "./walk-buttons.ts";

/** Rows drawn at first, and more with each wish. */
const rowsAtOnce = 100;

export function HistoryList() {
  const session = useOpenSession();
  const editor = useEditorState(session);
  return session && editor && <Past key={session.id} session={session} editor={editor} />;
}

interface Props {
  readonly session: FormSession;
  readonly editor: EditorState;
}

function Past({ session, editor: { saving, opened } }: Props) {
  const desk = useDesk();
  const shown = usePart(formCover, (state) => state.cover?.name);
  const namedVersions = usePart(keptVersions, ({ count }) => count);
  const [past, setPast] = useState<FormPast & { readonly readAt: number }>();
  const [problem, setProblem] = useState<string>();
  const [most, setMost] = useState(rowsAtOnce);
  const savedAt = saving.state === "saved" ? saving.at : undefined;

  useEffect(() => {
    let current = true;
    desk.client.forms.history({ id: session.id }).then(
      (read) => current && setPast({ ...read, readAt: Date.now() }),
      (error: unknown) => current && setProblem(failureText(error)),
    );
    return () => {
      current = false;
    };
    // Saving made a step, Ctrl+S a version, another window may have made either: all are reasons to read the past again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, session, savedAt, opened, namedVersions]);

  const days = useMemo(() => historyDays(past?.entries ?? []), [past]);
  const present = past?.entries.find((entry) => entry.kind === "step" && entry.state === "done");
  const drawn = firstRows(days, most);
  const more = days.reduce((count, { rows }) => count + rows.length, 0) > most;
  const isShown = (entry: PastEntry) => coverName(entry) === shown;
  // Where Tab arrives: at what is shown, else at the latest.
  const entries = drawn.flatMap(({ rows }) => rows.flatMap(({ entry, folded }) => [entry, ...folded]));
  const stop = entries.find(isShown) ?? entries[0];

  return (
    <section>
      <h3>{historyWords.title}</h3>
      <p className="quiet">{problem ?? historyWords.kept(past?.stepsFrom)}</p>
      {/* The buttons in it are what one interacts with; the keys walk among them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="history"
        role="group"
        aria-label={historyWords.list}
        onKeyDown={(event) => {
          if (event.key === "Escape" && shown !== undefined) uncoverForm(desk);
          else if (!walkButtons(event)) return;
          event.preventDefault();
        }}
      >
        {drawn.map(({ day, rows }) => (
          <section key={day} aria-label={historyWords.day(day, past?.readAt ?? day)}>
            <h4>{historyWords.day(day, past?.readAt ?? day)}</h4>
            <ul>
              {rows.map((row) => (
                <HistoryRow key={coverName(row.entry)} row={row} present={present} stop={stop} isShown={isShown} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {more && (
        <Button type="link" size="small" onClick={() => setMost(most + rowsAtOnce)}>
          {historyWords.more}
        </Button>
      )}
      {past?.entries.length === 0 && <p className="quiet">{historyWords.nothing}</p>}
    </section>
  );
}
