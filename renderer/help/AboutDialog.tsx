/** Version, library file and licences. Says so when the build has no licence key for the grid. */
import { Alert } from "antd";
import { useEffect, useState } from "react";
import type { InferContractRouterOutputs } from "@orpc/contract";
import type { Contract } from "#shared/api/contract.ts";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { programName } from "#renderer/text/window-title.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";

type About = InferContractRouterOutputs<Contract>["host"]["about"];

export function AboutDialog() {
  const { client } = useDesk();
  const close = useCloseDialog();
  const [about, setAbout] = useState<About>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    client.host.about().then(setAbout, (error: unknown) => setProblem(failureText(error)));
  }, [client]);
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
        {__EVALUATION_BUILD__ && <Alert type="warning" showIcon title={dialogWords.aboutEvaluation} />}
      </div>
    </DeskDialog>
  );
}
