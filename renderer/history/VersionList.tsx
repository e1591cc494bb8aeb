/** The versions that were kept of the form, newest first. Looking at one changes nothing; going back to one keeps the present content. */
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { Version } from "#shared/api/contract.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { formCover } from "#renderer/editor/cover.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import type { FormSession, Saving } from "#renderer/editor/editor-port.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { panelWords, versionName } from "#renderer/text/panel-words.ts";
import { keptVersions } from "./kept-versions.ts";
import { coverName, showVersion } from "./show-version.tsx";

interface Props {
  readonly session: FormSession;
  readonly saving: Saving;
}

export function VersionList() {
  const session = useOpenSession();
  const editor = useEditorState(session);
  return session && editor && <Versions session={session} saving={editor.saving} />;
}

function Versions({ session, saving }: Props) {
  const desk = useDesk();
  const cover = usePart(formCover, (state) => state.cover?.name);
  const namedVersions = usePart(keptVersions, ({ count }) => count);
  const [versions, setVersions] = useState<readonly Version[]>();
  const [problem, setProblem] = useState<string>();
  const savedAt = saving.state === "saved" ? saving.at : undefined;

  useEffect(() => {
    let current = true;
    desk.client.forms.versions({ id: session.id }).then(
      (list) => current && setVersions(list),
      (error: unknown) => current && setProblem(failureText(error)),
    );
    return () => {
      current = false;
    };
    // Saving may have kept a version, and so has Ctrl+S: both are reasons to read the list again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, session, savedAt, namedVersions]);

  return (
    <section>
      <h3>{panelWords.versions}</h3>
      <p className="quiet">{problem ?? panelWords.versionsMore}</p>
      <ul className="versions">
        {versions?.map((version) => (
          <li key={version.id} className={coverName(version) === cover ? "is-shown" : undefined}>
            <span>
              <strong className="selectable">{versionName(version)}</strong>
              <span className="quiet">{dateAndTime(version.at)}</span>
            </span>
            <Button size="small" onClick={() => runAction(desk, () => showVersion(desk, version))}>
              {panelWords.compare}
            </Button>
          </li>
        ))}
      </ul>
      {versions?.length === 0 && <p className="quiet">{panelWords.noVersions}</p>}
    </section>
  );
}
