/** What came altogether, and what goes on from here: lists to hand on, and the forms into the tray. */
import { Button } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { useSavedFile } from "#renderer/desk/files/use-report.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectionState } from "#shared/api/collecting.ts";
import { takeIntoTray } from "./collect-actions.ts";
import { collecting } from "./collecting-state.ts";
import { hasCome, isIn, packagesToTake } from "./unit-rows.ts";

export function CollectFoot({ state }: { readonly state: CollectionState }) {
  const desk = useDesk();
  const { view, isRunning } = usePart(collecting, (now) => now);
  const { year, units, total } = state;
  const [missing, refused, twice] = (["missing", "refused", "twice"] as const).map(
    (name) => units.filter((unit) => unit.state === name).length,
  );
  const counting = units.filter((unit) => hasCome(unit) && unit.state !== "twice");
  const forms = counting.reduce((sum, unit) => sum + unit.forms.length, 0);
  const lacks = units.some((unit) => unit.missing.length > 0 || !hasCome(unit));
  const shown = view === "refused" || view === "across" ? units : units.filter((unit) => isIn(view, unit));
  const toTake = packagesToTake(shown);
  return (
    <footer className="page-foot collect-foot" data-region>
      <span className="collect-cut" role="status">
        {collectingWords.sum(counting.length, forms, total, missing ?? 0, refused ?? 0)}
        {(twice ?? 0) > 0 && <em>{collectingWords.notCounted(twice ?? 0)}</em>}
      </span>
      {lacks && (
        <SaveButton
          label={collectingWords.missingList}
          file={async () => (await desk.client.collecting.missing({ year })).file}
        />
      )}
      <SaveButton
        label={collectingWords.summary}
        disabled={forms === 0}
        file={async () => {
          const { file, told } = await desk.client.collecting.summary({ year });
          if (told.length > 0) showToast(desk, { text: collectingWords.summaryTold(told.length), tone: "problem" });
          return file;
        }}
      />
      <Button
        type="primary"
        title={collectingWords.takeTitle}
        disabled={toTake.forms === 0 || isRunning}
        onClick={() => runAction(desk, () => takeIntoTray(desk, toTake.packages))}
      >
        {collectingWords.take(toTake.forms)}
      </Button>
    </footer>
  );
}

interface SaveProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly file: () => Promise<File>;
}

function SaveButton({ label, disabled = false, file }: SaveProps) {
  const { stage, save } = useSavedFile(file);
  const isWaiting = stage.kind === "fresh-click";
  return (
    <>
      {stage.kind === "idle" && stage.problem !== undefined && (
        <span className="collect-problem" role="alert">
          {stage.problem}
        </span>
      )}
      <Button disabled={disabled} loading={stage.kind === "working"} onClick={isWaiting ? stage.go : save}>
        {isWaiting ? collectingWords.choosePlace : label}
      </Button>
    </>
  );
}
