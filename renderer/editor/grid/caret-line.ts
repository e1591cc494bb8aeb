/**
 * Where the line of the caret stands in a text area, in pixels from its upper edge: a text area itself does not tell. Its text up to the
 * caret is laid out once more beside it, unseen, in the same style.
 */
export function caretLine(area: HTMLTextAreaElement): { readonly top: number; readonly height: number } {
  const copy = area.ownerDocument.createElement("div");
  copy.className = `caret-copy ${area.className}`;
  const caret = area.ownerDocument.createElement("span");
  // As wide as nothing, as tall as a line.
  caret.textContent = "\u200B";
  copy.append(area.value.slice(0, area.selectionEnd), caret);
  area.after(copy);
  const { offsetTop, offsetHeight } = caret;
  copy.remove();
  return { top: offsetTop, height: offsetHeight };
}
