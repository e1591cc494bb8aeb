/**
 * What a cost is to be multiplied with, said by hand: found out by itself, a lump sum, left out, or times the quantities that are ticked.
 * Each choice is a step at once, so that the panel shows what it makes of it.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { balanceWords } from "#renderer/text/review-words.ts";
import { asWritten } from "#shared/review/as-written.ts";
import { quantityRows } from "#shared/review/balance/balance-input.ts";
import type { BalanceRow } from "#shared/review/balance/balance-parts.ts";
import { costPairingOf, type CostPairing } from "#shared/review/balance/cost-pairs.ts";
import type { ReviewState } from "./review-state.ts";
import type { Reviewed } from "./open-review.ts";
import { pairCost } from "./review-actions.ts";

interface Props {
  readonly reviewed: Reviewed;
  readonly state: ReviewState;
  readonly row: BalanceRow;
  readonly onDone: () => void;
}

const kinds = ["automatic", "lump-sum", "not-counted", "quantities"] as const;

export function PairEditor({ reviewed, state, row: { name, steps }, onDone }: Props) {
  const group = useId();
  const first = useRef<HTMLFieldSetElement>(null);
  // The review comes a moment later: what was ticked stays ticked meanwhile.
  const form = useEditorState(reviewed.session)?.form ?? state.form;
  const pairing = costPairingOf(form, name);
  /** 单价乘以 is chosen and no quantity yet: nothing to keep so far. */
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    first.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, []);

  const rows = quantityRows(asWritten(form));
  /** By name, as pairs are kept; with what is written there. */
  const values = new Map(rows.map((row) => [row.name, form.indicators[row.index]?.value ?? ""]));
  const quantities = [...values.keys()];
  const chosen = pairing.kind === "quantities" ? pairing.names : [];
  const kind = choosing ? "quantities" : pairing.kind;
  const set = (next: CostPairing) => {
    setChoosing(false);
    pairCost(reviewed, name, next);
  };
  const choose = (next: CostPairing["kind"]) => {
    if (next !== "quantities") return set({ kind: next });
    // It begins with what was found by itself.
    const found = steps.flatMap((step) => (step.kind === "quantity" && quantities.includes(step.name) ? [step.name] : []));
    if (found.length > 0) set({ kind: "quantities", names: found });
    else setChoosing(true);
  };
  const tick = (quantity: string, on: boolean) => {
    const names = on ? [...chosen, quantity] : chosen.filter((one) => one !== quantity);
    set(names.length > 0 ? { kind: "quantities", names } : { kind: "automatic" });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves it from any of its controls
    <fieldset ref={first} className="pair-editor" onKeyDown={keyDown}>
      <legend>{balanceWords.pairing(name)}</legend>
      {kinds.map((one) => (
        <label key={one}>
          <input type="radio" name={group} checked={kind === one} onChange={() => choose(one)} /> {balanceWords.choices[one]}
        </label>
      ))}
      {kind === "quantities" &&
        (quantities.length === 0 ? (
          <p className="quiet">{balanceWords.noQuantities}</p>
        ) : (
          <div className="pair-quantities">
            {quantities.map((quantity) => (
              <label key={quantity}>
                <input
                  type="checkbox"
                  checked={chosen.includes(quantity)}
                  onChange={(event) => tick(quantity, event.target.checked)}
                />{" "}
                {quantity} <span className="quiet">{values.get(quantity)}</span>
              </label>
            ))}
          </div>
        ))}
      <p className="quiet">{balanceWords.kept}</p>
      <button type="button" className="review-button" onClick={onDone}>
        {balanceWords.done}
      </button>
    </fieldset>
  );
}
