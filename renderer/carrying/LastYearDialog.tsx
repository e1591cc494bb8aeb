/** What became of last year's form since this one was made of it: each text beside what stands here, to be taken over again or kept. */
import { Button } from "antd";
import type { FormChange } from "#shared/comparing/form-change.ts";
import { toldChange } from "#shared/comparing/told-change.ts";
import { templateOf } from "#shared/template/templates.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { ProseDifference } from "#renderer/paper/ProseDifference.tsx";
import { yearsWords } from "#renderer/text/years-words.ts";
import { keepSince, takeSince } from "./decide-since.ts";
import { useSince, type Since } from "./last-year.ts";
import "./last-year.css";

const words = yearsWords.since;

export function showLastYear(desk: Desk, session: FormSession): void {
  openDialog(desk, <LastYearDialog session={session} />);
}

function LastYearDialog({ session }: { readonly session: FormSession }) {
  const desk = useDesk();
  const close = useCloseDialog();
  const form = useEditorState(session)?.form;
  const since = useSince(session.id, form);
  const take = (one: Since, changes: readonly FormChange[]) => takeSince(session, one, changes);
  const keep = (one: Since, changes: readonly FormChange[]) => runAction(desk, () => keepSince(desk, session, one, changes));
  const each = (act: typeof take) => () => {
    for (const one of since) act(one, one.changes);
  };
  const isEmpty = since.length === 0;
  return (
    <DeskDialog
      title={words.title}
      width={900}
      onClose={close}
      footer={
        <>
          <Button disabled={isEmpty} onClick={each(keep)}>
            {words.keepAll}
          </Button>
          <Button disabled={isEmpty} onClick={each(take)}>
            {words.takeAll}
          </Button>
          <Button type="primary" data-focus-first onClick={close}>
            {words.close}
          </Button>
        </>
      }
    >
      <p className="quiet">{isEmpty ? words.nothing : words.more}</p>
      {form && since.map((one) => <SinceTable key={one.link.last} form={form} since={one} take={take} keep={keep} />)}
    </DeskDialog>
  );
}

interface TableProps {
  readonly form: Parameters<typeof toldChange>[0];
  readonly since: Since;
  readonly take: (since: Since, changes: readonly FormChange[]) => void;
  readonly keep: (since: Since, changes: readonly FormChange[]) => void;
}

function SinceTable({ form, since, take, keep }: TableProps) {
  const template = templateOf(form.template);
  return (
    <div className="since-rows selectable">
      <table className="differences">
        <thead>
          <tr>
            <th scope="col" aria-label={words.title} />
            <th scope="col">{words.now}</th>
            <th scope="col">{words.last}</th>
            <th scope="col" aria-label={words.take} />
          </tr>
        </thead>
        <tbody>
          {since.changes.map((change) => {
            const { kind, where, left, right } = toldChange(form, since.anew, change, template);
            return (
              <tr key={JSON.stringify(change)}>
                <th scope="row">
                  {where}
                  {words.kinds[kind] !== "" && <span className="quiet"> {words.kinds[kind]}</span>}
                </th>
                <ProseDifference left={left} right={right} missing={words.missing} blank={words.blank} />
                <td className="since-answers">
                  <Button size="small" onClick={() => take(since, [change])}>
                    {words.take}
                  </Button>
                  <Button size="small" onClick={() => keep(since, [change])}>
                    {words.keep}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
