/** The other forms of the tray with the same year, unit and project: where the first of them differs, and the way to each. */
import { useEffect, useState } from "react";
import type { OpenTrayForm, TrayForm } from "#shared/api/imports.ts";
import type { Form } from "#shared/form/form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { formDifferences } from "#renderer/paper/form-differences.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { DifferenceTable } from "#renderer/paper/DifferenceTable.tsx";
import { openTrayForm } from "../tray/tray-actions.ts";
import type { TraySession } from "../correction/tray-session.ts";

interface Props {
  readonly session: TraySession;
  readonly form: Form;
  readonly others: readonly TrayForm[];
}

export function TrayLike({ session, form, others }: Props) {
  const desk = useDesk();
  const compared = useTrayForm(others[0]);
  const differences = compared && formDifferences(compared.recognized.form, form, session.template);
  return (
    <div className="library-like">
      <p>
        {importWords.likeInTray(others.length)}
        {others.map(({ id, source: { file, sheet, page, line } }) => (
          <button key={id} type="button" className="place-link" onClick={() => runAction(desk, () => openTrayForm(desk, id))}>
            {file} {importWords.place(sheet, page, line)}
          </button>
        ))}
      </p>
      {differences && (
        <p>
          {others.length > 1 && importWords.withFirst}
          <strong>{differences.length === 0 ? importWords.identical : importWords.cellsDiffer(differences.length)}</strong>{" "}
          <span className="quiet">{importWords.likeInTrayMore}</span>
        </p>
      )}
      {differences && differences.length > 0 && (
        <DifferenceTable differences={differences} other={importWords.inOtherText} own={importWords.inThisText} />
      )}
    </div>
  );
}

/** Another form of the tray, once the host has answered; nothing if it has left meanwhile. */
function useTrayForm(listed: TrayForm | undefined): OpenTrayForm | undefined {
  const { client } = useDesk();
  const [opened, setOpened] = useState<OpenTrayForm>();
  const id = listed?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let awaited = true;
    client.imports.open({ id }).then(
      (answer) => awaited && setOpened(answer),
      () => awaited && setOpened(undefined),
    );
    return () => {
      awaited = false;
    };
  }, [client, id]);
  return opened?.form.id === id ? opened : undefined;
}
