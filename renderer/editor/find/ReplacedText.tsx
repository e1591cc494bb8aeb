/** A cell whose text would be replaced: its name, and its text before and after. */
import { editorWords } from "#renderer/text/editor-words.ts";
import type { Replacement } from "#shared/editing/replace-text.ts";
import { changedPart } from "./changed-part.ts";

export function ReplacedText({ cell: { name, before, after } }: { readonly cell: Replacement }) {
  const [was, is] = changedPart(before, after);
  return (
    <>
      <span className="replace-cell">{name}</span>
      <span className="replace-texts">
        <del>{was}</del> → <ins>{is === "" ? editorWords.replace.nothing : is}</ins>
      </span>
    </>
  );
}
