/** Where sentences and clauses of a goal text begin and end. Positions are of the text that was given. */

const sentenceEnd = "。！？!?\n";
const clauseEnd = "。！？!?\n；;，,：:、（）()";

/** The stretch of text before a position, back to where its clause begins. */
export function clauseBefore(text: string, at: number): string {
  return text.slice(boundaryBefore(text, at, clauseEnd), at);
}

/** The stretch of text behind a position, up to where its clause ends. */
export function clauseAfter(text: string, at: number): string {
  return text.slice(at, boundaryAfter(text, at, clauseEnd));
}

/** The stretch of text behind a position, up to where its sentence ends; `undefined` where the sentence is longer than is read. */
export function sentenceAfter(text: string, at: number): string | undefined {
  const end = boundaryAfter(text, at, sentenceEnd, longestSentence);
  return end < text.length && end === at + longestSentence ? undefined : text.slice(at, end);
}

/** Longer clauses and sentences are cut: reading stays linear on hostile texts. */
const longestClause = 200;
const longestSentence = 2000;

function boundaryBefore(text: string, at: number, end: string): number {
  const least = Math.max(0, at - longestClause);
  for (let i = at - 1; i >= least; i--) {
    if (isBoundary(text, i, end)) return i + 1;
  }
  return least;
}

function boundaryAfter(text: string, at: number, end: string, longest = longestClause): number {
  const most = Math.min(text.length, at + longest);
  for (let i = at; i < most; i++) {
    if (isBoundary(text, i, end)) return i;
  }
  return most;
}

/** A comma between digits (`1,200`) separates no clauses. */
function isBoundary(text: string, i: number, end: string): boolean {
  const character = text[i] ?? "";
  if (character === "" || !end.includes(character)) return false;
  return !(character === "," && /\d/.test(text[i - 1] ?? "") && /\d{3}/.test(text.slice(i + 1, i + 4)));
}
