/** One row of the library: a year or unit with its count and sum, or a form with its state, whether it was exported, and its amount. */
import {
  CaretDownOutlined,
  CaretRightOutlined,
  CheckCircleOutlined,
  CommentOutlined,
  FormOutlined,
  SendOutlined,
} from "@ant-design/icons";
import type { MouseEvent, ReactNode } from "react";
import { returnWords } from "#renderer/text/return-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { standingCounts } from "#renderer/desk/standing/standing.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";
import { reviewWords } from "#renderer/text/review-words.ts";
import { carriedShare, type CarriedCounts } from "#shared/carrying/carried-counts.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { reviewStateOf } from "#shared/form/form-states.ts";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import { TellingName } from "#renderer/desk/names/TellingName.tsx";
import { handedInWord, stateWords, type OpenWork } from "./form-state.ts";
import { RenameField } from "./RenameField.tsx";
import { StateSign } from "./StateSign.tsx";
import { projectOf, type Group } from "./library-tree.ts";
import { rowKey, type TreeRow } from "./tree-rows.ts";
import { libraryRowHeight } from "#renderer/desk/use-row-window.ts";

interface Props {
  readonly row: TreeRow;
  readonly index: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly opened: boolean;
  readonly renaming: boolean;
  /** The name written in its place, or `undefined` where it is to stay. */
  readonly onRenamed: (row: TreeRow, name: string | undefined) => void;
  readonly onClick: (row: TreeRow, event: MouseEvent) => void;
  readonly onDoubleClick: (row: TreeRow) => void;
  readonly onContextMenu: (row: TreeRow, event: MouseEvent) => void;
}

export function rowElementId(row: TreeRow): string {
  return `library-${rowKey(row)}`;
}

export function TreeRowView({ row, index, current, selected, opened, renaming, onRenamed, ...pointer }: Props) {
  const { onClick, onDoubleClick, onContextMenu } = pointer;
  const classes = ["library-row", `library-level-${row.level}`];
  if (current) classes.push("is-current");
  if (selected) classes.push("is-selected");
  if (opened) classes.push("is-opened");
  return (
    // The tree itself takes the keys and points at its current row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={rowElementId(row)}
      role="treeitem"
      aria-level={row.level}
      aria-selected={selected}
      aria-expanded={row.kind === "group" ? row.open : undefined}
      aria-current={opened ? "true" : undefined}
      className={classes.join(" ")}
      style={{ top: index * libraryRowHeight, height: libraryRowHeight }}
      onClick={(event) => onClick(row, event)}
      onDoubleClick={() => onDoubleClick(row)}
      onContextMenu={(event) => onContextMenu(row, event)}
    >
      {row.kind === "group" ? (
        <GroupRow row={row} />
      ) : (
        <FormRow row={row} renaming={renaming} onRenamed={(name) => onRenamed(row, name)} />
      )}
    </div>
  );
}

function GroupRow({ row: { group, open, level } }: { readonly row: Extract<TreeRow, { kind: "group" }> }) {
  return (
    <>
      <span className="library-caret" aria-hidden>
        {open ? <CaretDownOutlined /> : <CaretRightOutlined />}
      </span>
      <TellingName className="library-name" parts={group.parts} title={groupTitle(group)} />
      <GivingWay className="library-counts">
        <OpenWorkCounts work={group.work} />
      </GivingWay>
      <GivingWay className="library-sums">
        {/* Beside counts of open work there is no room for the number of projects; the title tells it. */}
        {level === 1 && !hasOpenWork(group.work) && <span className="library-count">{libraryWords.count(group.count)}</span>}
        <span className="library-amount">{group.sum}</span>
      </GivingWay>
    </>
  );
}

/** What is shown whole or, where the name needs the room, not at all. */
function GivingWay({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return <span className={`library-aside ${className}`}>{children}</span>;
}

/** All there is to know of a year or unit in the list. */
export function groupTitle({ name, count, sum, work }: Group): string {
  const counted = `${libraryWords.count(count)}，${sum}`;
  return [name, counted, ...(hasOpenWork(work) ? [libraryWords.openWork(work)] : [])].join("\n");
}

interface FormRowProps {
  readonly row: Extract<TreeRow, { kind: "form" }>;
  readonly renaming: boolean;
  readonly onRenamed: (name: string | undefined) => void;
}

function FormRow({ row: { form, parts, amount }, renaming, onRenamed }: FormRowProps) {
  return (
    <>
      <StateSign state={reviewStateOf(form)} title={stateTitle(form)} />
      {renaming ? (
        <RenameField name={form.projectName} onDone={onRenamed} />
      ) : (
        <TellingName className="library-name" parts={parts} title={formTitle(form)} />
      )}
      {form.carried && (
        <GivingWay className="library-share">
          <CarriedShare counts={form.carried} />
        </GivingWay>
      )}
      {form.openRemarks !== undefined && (
        <span className="library-remarks" title={returnWords.treeCount(form.openRemarks)}>
          <CommentOutlined aria-hidden /> {form.openRemarks}
        </span>
      )}
      <GivenOut form={form} />
      <span className="library-amount">{amount}</span>
    </>
  );
}

/** How much of a draft still is last year's; the title of the row tells it, too. */
function CarriedShare({ counts }: { readonly counts: CarriedCounts }) {
  const percent = carriedShare(counts);
  return (
    <span className="library-carried" title={libraryWords.carriedMore(percent, counts.asked)}>
      {libraryWords.carried(percent)}
    </span>
  );
}

/** That it was handed in, or else exported; the title of the row tells both. */
function GivenOut({ form: { exported, handedIn } }: { readonly form: FormSummary }) {
  if (handedIn) {
    const { at, changedAt } = handedIn;
    return (
      <span
        className={changedAt === undefined ? "library-exported" : "library-exported is-changed"}
        role="img"
        aria-label={handedInWord(handedIn)}
        title={libraryWords.handedInAt(at, changedAt)}
      >
        {changedAt === undefined ? <SendOutlined /> : <FormOutlined />}
      </span>
    );
  }
  return exported ? (
    <span className="library-exported" role="img" aria-label={libraryWords.exported} title={libraryWords.exported}>
      <CheckCircleOutlined />
    </span>
  ) : null;
}

/** All there is to know of a form in the list. */
export function formTitle(form: FormSummary): string {
  const { handedIn } = form;
  const handed = handedIn ? `\n${libraryWords.handedInAt(handedIn.at, handedIn.changedAt)}` : "";
  const where = libraryWords.where(form.year, form.implementingUnit);
  return libraryWords.formTitle(projectOf(form), where, stateTitle(form)) + handed;
}

function stateTitle(form: FormSummary): string {
  const { openRemarks } = form;
  const remarks = openRemarks === undefined ? [] : [returnWords.treeCount(openRemarks)];
  return [...stateWords(form), ...standingCountWords(form.review), ...remarks].join(" · ");
}

/** Of forms below that want work, closed or open. */
function OpenWorkCounts({ work }: { readonly work: OpenWork }) {
  if (!hasOpenWork(work)) return null;
  return (
    <span className="library-work" title={libraryWords.openWork(work)}>
      {work.errors > 0 && (
        <span>
          <StandingSign standing="error" /> {work.errors}
        </span>
      )}
      {work.warnings > 0 && (
        <span>
          <StandingSign standing="warning" /> {work.warnings}
        </span>
      )}
    </span>
  );
}

function hasOpenWork({ errors, warnings }: OpenWork): boolean {
  return errors + warnings > 0;
}

function standingCountWords(review: ReviewCounts | undefined): string[] {
  return review ? standingCounts(review).map(([standing, count]) => reviewWords.count(standing, count)) : [];
}
