/** What an element shows, of all it is given: its text, and what is said or shown when it is pointed at. */
import { shownText } from "#shared/value/hidden-marks.ts";

const shownProperties = new Set([
  "children",
  "title",
  "label",
  "description",
  "aria-label",
  "aria-description",
  "alt",
  "placeholder",
]);
/** Lists of things with a label, which the components of antd draw themselves. */
const lists = new Set(["options", "items"]);

/** The same object where it shows no hidden mark, which is nearly always. */
export function shownProps(props: object): object {
  let shown: object | undefined;
  for (const [name, value] of Object.entries(props) as [string, unknown][]) {
    const drawn = shownProperties.has(name) ? shownNode(value) : lists.has(name) ? shownLabels(value) : value;
    if (drawn !== value) shown = { ...(shown ?? props), [name]: drawn };
  }
  return shown ?? props;
}

/** Elements in it were made here, and show what they show. */
function shownNode(node: unknown): unknown {
  if (typeof node === "string") return shownText(node);
  return Array.isArray(node) ? changed(node, shownNode) : node;
}

function shownLabels(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return changed(list, (one: unknown) => {
    if (typeof one !== "object" || one === null) return one;
    // Where there is no label, the value is what is shown.
    const said: unknown = "label" in one ? one.label : "value" in one ? one.value : undefined;
    const label = shownNode(said);
    // A group of them.
    const within = "options" in one ? shownLabels(one.options) : undefined;
    if (label === said && (!("options" in one) || within === one.options)) return one;
    return { ...one, label, ...("options" in one && { options: within }) };
  });
}

/** The same list where nothing in it changed. */
function changed(list: readonly unknown[], change: (one: unknown) => unknown): readonly unknown[] {
  const after = list.map(change);
  return after.every((one, at) => one === list[at]) ? list : after;
}
