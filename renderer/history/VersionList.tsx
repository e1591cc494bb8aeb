/** The versions that were kept of the form, newest first. Looking at one changes nothing; going back to one keeps the present content. */
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { Version } from "#shared/api/contract.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { showVersion } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, useWorkspace } from "#renderer/desk/desk.ts";
import type { FormSession, Saving } from "#renderer/editor/editor-port.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { panelWords, versionName } from "#renderer/text/panel-words.ts";

interface Props {
  readonly session: FormSession;
  readonly saving: Saving;
}

export function VersionList({ session, saving }: Props) {
  const workspace = useWorkspace();
  const shown = useDesk((state) => state.version?.version.id);
  const namedVersions = useDesk((state) => state.versionsKept);
  const [versions, setVersions] = useState<readonly Version[]>();
  const [problem, setProblem] = useState<string>();
  const savedAt = saving.state === "saved" ? saving.at : undefined;

  useEffect(() => {
    let current = true;
    workspace.client.forms.versions({ id: session.id }).then(
      (list) => current && setVersions(list),
      (error: unknown) => current && setProblem(failureText(error)),
    );
    return () => {
      current = false;
    };
    // Saving may have kept a version, and so has Ctrl+S: both are reasons to read the list again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [workspace, session, savedAt, namedVersions]);

  return (
    <section>
      <h3>{panelWords.versions}</h3>
      <p className="quiet">{problem ?? panelWords.versionsMore}</p>
      <ul className="versions">
        {versions?.map((version) => (
          <li key={version.id} className={version.id === shown ? "is-shown" : undefined}>
            <span>
              <strong className="selectable">{versionName(version)}</strong>
              <span className="quiet">{dateAndTime(version.at)}</span>
            </span>
            <Button size="small" onClick={() => runAction(workspace, () => showVersion(workspace, version))}>
              {panelWords.compare}
            </Button>
          </li>
        ))}
      </ul>
      {versions?.length === 0 && <p className="quiet">{panelWords.noVersions}</p>}
    </section>
  );
}
