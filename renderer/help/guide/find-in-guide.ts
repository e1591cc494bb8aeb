/** Finding in the guide: the pieces of text it is drawn from, and how often something stands in them. Upper and lower case are one. */
import type { Token, Tokens } from "marked";

/** The parts below a token, in the order in which they are drawn. */
export function partsOf(token: Token): readonly Token[] {
  if (token.type === "list") return (token as Tokens.List).items;
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().flatMap((cell) => cell.tokens);
  }
  return "tokens" in token ? (token.tokens ?? []) : [];
}

/** What a token says itself, apart from what its parts say. */
export function textOf(token: Token): string {
  if (partsOf(token).length > 0 || token.type === "image") return "";
  return "text" in token && typeof token.text === "string" ? token.text : "";
}

export function countIn(tokens: readonly Token[], wanted: string): number {
  return tokens.reduce((sum, token) => sum + piecesOf(textOf(token), wanted).length - 1 + countIn(partsOf(token), wanted), 0);
}

/** A text cut before and after every place where the wanted stands: `[before, after, …]`, the pieces in between being the wanted itself. */
export function piecesOf(text: string, wanted: string): readonly string[] {
  if (wanted === "") return [text];
  const [lowText, low] = [text.toLowerCase(), wanted.toLowerCase()];
  const pieces: string[] = [];
  let from = 0;
  for (let at = lowText.indexOf(low); at >= 0; at = lowText.indexOf(low, from)) {
    pieces.push(text.slice(from, at));
    from = at + low.length;
  }
  return [...pieces, text.slice(from)];
}
