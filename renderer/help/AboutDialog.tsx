/** Version, library file and licences. Says so when the build has no licence key for the grid. */
import { Alert, Button, Input } from "antd";
import { useEffect, useState } from "react";
import type { InferContractRouterOutputs } from "@orpc/contract";
import type { Contract } from "#shared/api/contract.ts";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { programName } from "#renderer/text/window-title.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";

type About = InferContractRouterOutputs<Contract>["host"]["about"];

export function AboutDialog() {
  const desk = useDesk();
  const { client } = desk;
  const close = useCloseDialog();
  const [about, setAbout] = useState<About>();
  const [notices, setNotices] = useState<string>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    client.host.about().then(setAbout, (error: unknown) => setProblem(failureText(error)));
  }, [client]);
  const showNotices = () => runAction(desk, async () => setNotices((await import("virtual:third-party-notices")).default));
  return (
    <DeskDialog title={dialogWords.aboutTitle} width={560} onClose={close}>
      <div className="about selectable">
        <h2>{programName}</h2>
        <p>{dialogWords.aboutWhat}</p>
        {problem && <Alert type="warning" title={problem} />}
        <dl>
          <dt>{dialogWords.aboutVersion}</dt>
          <dd>{about?.version}</dd>
          <dt>{dialogWords.aboutLibrary}</dt>
          <dd>{about?.libraryFile}</dd>
          <dt>{dialogWords.aboutLicence}</dt>
          <dd>{dialogWords.aboutLicenceText}</dd>
        </dl>
        {notices === undefined ? (
          <Button size="small" onClick={showNotices}>
            {dialogWords.aboutNotices}
          </Button>
        ) : (
          <Input.TextArea className="notices" readOnly aria-label={dialogWords.aboutNotices} value={notices} />
        )}
        {__EVALUATION_BUILD__ && <Alert type="warning" showIcon title={dialogWords.aboutEvaluation} />}
      </div>
    </DeskDialog>
  );
}
