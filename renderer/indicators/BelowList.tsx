/** The indicators of the open form that ask for less than was reached last year; a click leads to the value of one. */
import { indicatorField } from "#shared/form/field.ts";
import type { BelowReached } from "#shared/indicators/below-reached.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { enterForm } from "#renderer/editor/open-form.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";
import { useBelowReached } from "./reached-last-year.ts";
import "./indicators.css";

const words = indicatorWords.past;

export function BelowList({ rows }: { readonly rows: readonly BelowReached[] }) {
  const desk = useDesk();
  const close = useCloseDialog();
  const show = (at: number) => {
    close();
    enterForm(desk, indicatorField(at, "value"));
  };
  return (
    <ul className="indicators-below">
      {rows.map((row) => (
        <li key={row.at}>
          <button type="button" className="indicators-link" onClick={() => show(row.at)}>
            {row.name}
          </button>
          {words.below(row.value, row.year, row.reached)}
        </li>
      ))}
    </ul>
  );
}

export function showBelow(desk: Desk): void {
  openDialog(desk, <BelowDialog />);
}

function BelowDialog() {
  const close = useCloseDialog();
  const rows = useBelowReached();
  return (
    <DeskDialog title={words.belowTitle} width={560} onClose={close}>
      <p className="quiet">{words.belowMore}</p>
      <BelowList rows={rows} />
    </DeskDialog>
  );
}
