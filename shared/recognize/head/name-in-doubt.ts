/**
 * Which of several labels for a name means the project's, where they are of one standing: official, listed, or told by how they are made. The first
 * one does; that the next may is told, and decided the other way where a person asks for it.
 */
import type { Doubt } from "../recognized.ts";
import type { TableContext } from "../table-context.ts";
import type { Token } from "../tokens/token.ts";

interface NameLabel {
  readonly label: Token;
  readonly value: string;
  readonly standing: number;
}

/** The label that does not mean the name; `undefined` where nothing is in doubt. */
export function labelOfOtherName(from: number, to: number, context: TableContext): Token | undefined {
  const all = context.rows.slice(from, to).flatMap((tokens) => nameLabels(tokens, context));
  const highest = all.reduce((most, { standing }) => Math.max(most, standing), 0);
  const [first, second] = all.filter(({ standing }) => standing === highest);
  if (!first || !second || first.value === second.value) return undefined;
  return context.ledger.isOther(first.label, nameDoubt(first.label, second.label)) ? first.label : second.label;
}

function nameLabels(tokens: readonly Token[], { labels }: TableContext): NameLabel[] {
  return tokens.flatMap((label, i) => {
    const [meaning, value] = [labels.head(label.text), tokens[i + 1]];
    if (meaning?.kind !== "field" || meaning.field !== "projectName" || !value || labels.head(value.text)) return [];
    return [{ label, value: value.text, standing: meaning.isGuess === true ? 0 : meaning.isRelative ? 1 : 2 }];
  });
}

function nameDoubt(first: Token, second: Token): Doubt {
  const named = ({ text }: Token) => `“${text.replace(/\s+/g, "")}”一格`;
  return { kind: "name", why: "原表有不止一格像项目名称。", by: named(first), otherwise: named(second) };
}
