/** Text that stands where something is still to be written. */
/** Anywhere in a text. `XX` beside Latin letters is a name (`XXL`). */
const inside =
  /(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|[×＊*]{2,}|(?<![一二三四五六七八九])○{2,}(?![一二三四五六七八九])|(?<![有亟尚仍急接等招期])待(?:填写|填报|填|补充|(?:定|确定|明确)(?=[，,。；;、）)]|$))|请(?:填写|填入|输入|选择)|[（(]略[）)]|\{[^{}\n]{0,40}\}|\[填写[^\]\n]{0,20}\]/;
/** As the whole of a text. */
const whole = /^(?:略|待定|TBD|tbd|_{2,}|[?？]{1,}|…+|\.{3,})$/;

/** Most texts hold no character of any placeholder. */
const hint = /[Xx×＊*○待请略_?？…{[]|TBD|tbd|\.{3}/;

/** The first placeholder in a text, as it stands there. */
export function placeholderIn(text: string): string | undefined {
  return hint.test(text) ? (whole.exec(text.trim())?.[0] ?? inside.exec(text)?.[0]) : undefined;
}
