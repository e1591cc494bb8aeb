/**
 * The cost balance of the open form: each cost with what it was multiplied with and why, their sum against the whole amount, and what would
 * close the gap. Pairs are corrected in place.
 */
import { useDesk } from "#renderer/desk/desk.ts";
import { readableAmount } from "#renderer/text/format.ts";
import { balanceWords, reviewWords } from "#renderer/text/review-words.ts";
import { closingEdits } from "#shared/review/balance/cost-pairs.ts";
import type { CostBalance } from "#shared/review/balance/balance-parts.ts";
import { balanceOf } from "#shared/review/balance-of.ts";
import { fieldName } from "#shared/template/field-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { wholeAmount } from "#shared/template/whole-amount.ts";
import { BalanceRowView } from "./BalanceRowView.tsx";
import { BalanceSign } from "./BalanceSign.tsx";
import { SharedReasons } from "./SharedReasons.tsx";
import { sharedReasons } from "./shared-reasons.ts";
import type { ReviewState } from "./review-state.ts";
import { useReviewed, type Reviewed } from "./open-review.ts";
import { closeGap, goToPlace } from "./review-actions.ts";
import { useReview } from "./use-review.ts";
import "./review.css";
import "./balance.css";

interface Props {
  readonly reviewed: Reviewed;
}

export function BalanceTab() {
  const reviewed = useReviewed();
  const state = useReview(reviewed?.review);
  if (!reviewed || !state) return <p className="quiet">{reviewWords.waiting}</p>;
  const balance = balanceOf(state.form, state.context);
  const shared = sharedReasons(balance.rows);
  const saidAbove = new Set(shared.map(({ reason }) => reason));
  return (
    <div className="balance">
      <Verdict balance={balance} />
      <Close reviewed={reviewed} state={state} balance={balance} />
      {balance.rows.length > 0 && (
        <section>
          <h3>{balanceWords.rows}</h3>
          <SharedReasons reviewed={reviewed} shared={shared} />
          <ul className="balance-rows">
            {balance.rows.map((row) => (
              <BalanceRowView
                key={row.field}
                reviewed={reviewed}
                state={state}
                row={row}
                unit={balance.unit}
                saidAbove={saidAbove.has(row.reason)}
              />
            ))}
          </ul>
          <Sum reviewed={reviewed} balance={balance} />
        </section>
      )}
    </div>
  );
}

function Verdict({ balance: { state, difference, unit, reason, rows } }: { readonly balance: CostBalance }) {
  if (rows.every(({ kind }) => kind === "none")) return <p className="balance-verdict">{balanceWords.noRows}</p>;
  return (
    <p className={`balance-verdict is-${state}`} role="status">
      <BalanceSign state={state} /> {state === "balanced" && balanceWords.balanced}
      {state === "differs" && balanceWords.differs(readableAmount(difference), unit)}
      {state === "unknown" && balanceWords.unknown(reason)}
    </p>
  );
}

function Close({
  reviewed,
  state,
  balance: { closing },
}: Props & { readonly state: ReviewState; readonly balance: CostBalance }) {
  if (!closing) return null;
  const { what, name, is, needed } = closing;
  return (
    <section>
      <p>{balanceWords.close(what, name, is, needed)}</p>
      {closingEdits(state.form, closing).length > 0 && (
        <button type="button" className="review-button" onClick={() => closeGap(reviewed, closing)}>
          {balanceWords.apply(needed)}
        </button>
      )}
    </section>
  );
}

function Sum({ reviewed, balance: { sum, total, difference, unit } }: Props & { readonly balance: CostBalance }) {
  const desk = useDesk();
  const { form } = reviewed.session.getState();
  const { field } = wholeAmount(form, templateOf(form.template));
  const name = fieldName(templateOf(form.template), field);
  return (
    <dl className="balance-sum">
      <dt>{balanceWords.sum}</dt>
      <dd>{sum === "" ? balanceWords.unclear : `${readableAmount(sum)} ${unit}`}</dd>
      <dt>
        <button
          type="button"
          className="review-link"
          title={reviewWords.show(name)}
          onClick={() => goToPlace(desk, reviewed, { field })}
        >
          {name}
        </button>
      </dt>
      <dd>{total === "" ? balanceWords.blank : `${readableAmount(total)} ${unit}`}</dd>
      <dt>{balanceWords.difference}</dt>
      <dd>{difference === "" ? balanceWords.unclear : `${readableAmount(difference)} ${unit}`}</dd>
    </dl>
  );
}
