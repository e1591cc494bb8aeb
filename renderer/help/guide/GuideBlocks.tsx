/** Draws the parts of the guide as elements of our own: nothing of its text ever becomes markup. What is looked for is marked. */
import type { Token, Tokens } from "marked";
import { Fragment, type ReactNode } from "react";
import { partsOf, piecesOf, textOf } from "./find-in-guide.ts";

interface Drawing {
  readonly wanted: string;
  readonly pictureOf: (href: string) => string | undefined;
}

interface Props extends Drawing {
  readonly tokens: readonly Token[];
}

/** The element of a heading, by the number of its block. */
export function headingId(at: number): string {
  return `guide-${at}`;
}

export function GuideBlocks({ tokens, ...drawing }: Props) {
  return tokens.map((token, at) => <Fragment key={headingId(at)}>{drawn(token, drawing, headingId(at))}</Fragment>);
}

function Parts({ of, ...drawing }: Drawing & { readonly of: Token }) {
  // oxlint-disable-next-line react/no-array-index-key -- a text that never changes
  return partsOf(of).map((part, at) => <Fragment key={at}>{drawn(part, drawing)}</Fragment>);
}

function drawn(token: Token, drawing: Drawing, id?: string): ReactNode {
  const parts = <Parts of={token} {...drawing} />;
  switch (token.type) {
    case "heading":
      return (token as Tokens.Heading).depth === 2 ? <h3 id={id}>{parts}</h3> : <h4 id={id}>{parts}</h4>;
    case "paragraph":
      return <p>{parts}</p>;
    case "list":
      return (token as Tokens.List).ordered ? <ol>{parts}</ol> : <ul>{parts}</ul>;
    case "list_item":
      return <li>{parts}</li>;
    case "table":
      return <Table table={token as Tokens.Table} {...drawing} />;
    case "strong":
      return <strong>{parts}</strong>;
    case "em":
      return <em>{parts}</em>;
    case "codespan":
      return <code>{marked(textOf(token), drawing)}</code>;
    case "code":
      return <pre>{marked(textOf(token), drawing)}</pre>;
    case "br":
      return <br />;
    case "image":
      return <Picture image={token as Tokens.Image} {...drawing} />;
    case "space":
      return null;
    default:
      return partsOf(token).length > 0 ? parts : marked(textOf(token), drawing);
  }
}

function Table({ table: { header, rows }, ...drawing }: Drawing & { readonly table: Tokens.Table }) {
  const cells = (row: readonly Tokens.TableCell[], Cell: "th" | "td") => (
    <tr>
      {row.map((cell, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text that never changes
        <Cell key={at}>
          <GuideBlocks tokens={cell.tokens} {...drawing} />
        </Cell>
      ))}
    </tr>
  );
  return (
    <table>
      <thead>{cells(header, "th")}</thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.map((cell) => cell.text).join("|")}>{cells(row, "td")}</Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Picture({ image: { href, text }, pictureOf }: Drawing & { readonly image: Tokens.Image }) {
  const address = pictureOf(href);
  return address === undefined ? null : <img src={address} alt={text} />;
}

function marked(text: string, { wanted }: Drawing): ReactNode {
  let from = 0;
  return piecesOf(text, wanted).map((piece, at) => {
    const found = text.slice(from, from + (at === 0 ? 0 : wanted.length));
    from += found.length + piece.length;
    return (
      // oxlint-disable-next-line react/no-array-index-key -- pieces are known by their order
      <Fragment key={at}>
        {at > 0 && <mark>{found}</mark>}
        {piece}
      </Fragment>
    );
  });
}
