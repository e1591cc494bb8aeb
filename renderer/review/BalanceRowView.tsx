/** One cost: its price, what it was multiplied with step by step, the amount, and its pair to be corrected. */
import { useRef, useState } from "react";
import { readableAmount } from "#renderer/text/format.ts";
import { balanceWords } from "#renderer/text/review-words.ts";
import type { BalanceRow, BalanceStep } from "#shared/review/balance/balance-parts.ts";
import { costPairOf } from "#shared/review/balance/cost-pairs.ts";
import type { ReviewState } from "./review-state.ts";
import { PairEditor } from "./PairEditor.tsx";
import type { Reviewed } from "./open-review.ts";
import { PlaceLink } from "./PlaceLink.tsx";

interface Props {
  readonly reviewed: Reviewed;
  readonly state: ReviewState;
  readonly row: BalanceRow;
  readonly unit: string;
  /** The reason is said of several costs at once. */
  readonly saidAbove: boolean;
}

export function BalanceRowView({ reviewed, state, row, unit, saidAbove }: Props) {
  const [correcting, setCorrecting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { name, value, kind, steps, amount, reason, field } = row;
  const done = () => {
    setCorrecting(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <li className="balance-row">
      <div className="balance-head">
        <PlaceLink reviewed={reviewed} place={{ field }} name={name} unnamed={balanceWords.blank} />
        <span className="quiet selectable">{value || balanceWords.blank}</span>
      </div>
      <ul className="balance-steps selectable">
        {steps.map((step, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps have no identity but their place in the formula
          <li key={i} className={`is-${step.kind}`}>
            <Step step={step} first={i === 0} reviewed={reviewed} withGrounds={!saidAbove} />
          </li>
        ))}
        <li className="balance-amount">
          {amount === ""
            ? kind === "none"
              ? balanceWords.notCounted
              : balanceWords.unclear
            : `= ${readableAmount(amount)} ${unit}`}
        </li>
      </ul>
      {reason !== "" && !saidAbove && !steps.some((step) => saysHow(step)) && (
        <p className="quiet">
          {reason}
          {!/[。！？]$/.test(reason) && "。"}
        </p>
      )}
      {name.trim() !== "" && !correcting && (
        <p>
          <button ref={opener} type="button" className="review-link" onClick={() => setCorrecting(true)}>
            {balanceWords.correct}
          </button>
          {costPairOf(state.form, name) && <span className="quiet balance-by-hand">{balanceWords.byHand}</span>}
        </p>
      )}
      {correcting && <PairEditor reviewed={reviewed} state={state} row={row} onDone={done} />}
    </li>
  );
}

/** The formula says what the price was multiplied with: the reason would say it once more. */
function saysHow({ kind }: BalanceStep): boolean {
  return kind === "quantity" || kind === "year" || kind === "assumed-one";
}

interface StepProps {
  readonly step: BalanceStep;
  readonly first: boolean;
  readonly reviewed: Reviewed;
  readonly withGrounds: boolean;
}

function Step({ step, first, reviewed, withGrounds }: StepProps) {
  if (step.kind !== "quantity") return step.text;
  return (
    <>
      {!first && "× "}
      {step.text} <PlaceLink reviewed={reviewed} place={{ field: step.field }} name={step.name} />
      {withGrounds && step.evidence.length > 0 && <span className="quiet">{balanceWords.grounds(step.evidence)}</span>}
    </>
  );
}
