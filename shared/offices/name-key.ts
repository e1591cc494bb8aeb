/**
 * What the spellings of one office's name have in common: full-width and half-width forms, blanks, brackets and dashes, a code before it and the legal form of a
 * company behind it do not tell offices apart. 本级 does: 示例厅 and 示例厅本级 are two. Only ever compared, never stored.
 */
import { foldLabel } from "../value/normalize-text.ts";

const legalForm = /(?:股份有限公司|有限责任公司|有限公司)$/;
const codeBefore = /^\d{6,}/;

export function nameKey(name: string): string {
  const bare = foldLabel(name)
    .toLowerCase()
    .replace(/[()\-–—_·•,.、。:《》“”"']/g, "");
  const short = bare.replace(codeBefore, "").replace(legalForm, "");
  return short === "" ? bare : short;
}
