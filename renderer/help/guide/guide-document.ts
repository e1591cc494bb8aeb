/**
 * The guide as it is shown: the text of 使用说明.md in its parts, with its pictures, all of it inside the program. Loaded only when it is
 * opened. What looks like HTML in it is text.
 */
import { lexer, type Token, type Tokens } from "marked";
import source from "../../../使用说明.md?raw";
import { joinChineseLines } from "./join-lines.ts";

const pictures = import.meta.glob<string>("../../../build/screenshots/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

export interface Guide {
  readonly blocks: readonly Token[];
  readonly contents: readonly Heading[];
  /** Address of a picture the text names. */
  readonly pictureOf: (href: string) => string | undefined;
}

export interface Heading {
  /** Which of the blocks it is. */
  readonly at: number;
  readonly depth: number;
  readonly text: string;
}

export function readGuide(): Guide {
  // The first heading is the page's own.
  const blocks = lexer(joinChineseLines(source)).filter((block) => !(block.type === "heading" && block["depth"] === 1));
  const contents = blocks.flatMap((block, at) =>
    block.type === "heading" ? [{ at, depth: (block as Tokens.Heading).depth, text: (block as Tokens.Heading).text }] : [],
  );
  return { blocks, contents, pictureOf: (href) => pictures[`../../../${href}`] };
}
