/**
 * Two texts beside each other as cells of a table, by phrases where they are long: what went is struck out, what came is underlined, and
 * what stayed is shortened to what leads there.
 */
import { proseChanges, type ProsePart } from "#shared/comparing/prose-changes.ts";
import "./prose.css";

interface Props {
  /** Absent where that side has no such thing. */
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly missing: string;
  readonly blank: string;
}

/** Shorter texts are seen whole at a glance. */
const short = 24;
/** Longer ones that went or came are shortened too: all of them stand on paper. */
const longest = 120;
/** What is shown of a phrase that stayed, beside a difference. */
const lead = 18;

export function ProseDifference({ left, right, missing, blank }: Props) {
  if (
    left === undefined ||
    right === undefined ||
    left === "" ||
    right === "" ||
    Math.max(left.length, right.length) <= short
  ) {
    return (
      <>
        <td>{shown(left, missing, blank)}</td>
        <td>{shown(right, missing, blank)}</td>
      </>
    );
  }
  const parts = proseChanges(left, right);
  return (
    <>
      <td>{sideOf(parts, "removed")}</td>
      <td>{sideOf(parts, "added")}</td>
    </>
  );
}

function shown(text: string | undefined, missing: string, blank: string) {
  if (text === undefined) return <span className="quiet">{missing}</span>;
  return text === "" ? <span className="quiet">{blank}</span> : text;
}

function sideOf(parts: readonly ProsePart[], own: "removed" | "added") {
  const Changed = own === "removed" ? "del" : "ins";
  return parts.map(({ kind, text }, index) => {
    // oxlint-disable react/no-array-index-key -- parts have nothing else
    if (kind === own) return <Changed key={index}>{shortened(text, true, true, longest)}</Changed>;
    return kind === "same" ? <span key={index}>{shortened(text, index > 0, index < parts.length - 1)}</span> : null;
    // oxlint-enable react/no-array-index-key
  });
}

function shortened(text: string, isBehind: boolean, isAhead: boolean, whole = 0): string {
  const kept = (isBehind ? lead : 0) + (isAhead ? lead : 0);
  if (text.length <= Math.max(whole, kept + 4)) return text;
  return `${isBehind ? text.slice(0, lead) : ""}……${isAhead ? text.slice(-lead) : ""}`;
}
