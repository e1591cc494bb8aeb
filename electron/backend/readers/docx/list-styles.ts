/** Which styles of a document put their paragraphs into a list (`styles.xml`), and at which level. */
import { walkXml } from "../xml/walk-xml.ts";
import { wholeNumber } from "./measure.ts";
import type { PossiblePlace } from "./numbering.ts";

interface Style {
  list?: string | undefined;
  level?: number | undefined;
  basis?: string | undefined;
}

/** How many styles may be based on one another. */
const longestChain = 16;

export function readListStyles(xml: string): (style: string) => PossiblePlace {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "style") styles.set(attributes("styleId") ?? "", (style = {}));
      else if (name === "basedOn" && style) style.basis = attributes("val") ?? "";
      else if (name === "numId" && style) style.list = attributes("val") ?? "";
      else if (name === "ilvl" && style) style.level = wholeNumber(attributes("val"), 0, 8);
    },
    close(name) {
      if (name === "style") style = undefined;
    },
    text() {},
  });
  return (id) => {
    const found: Style = {};
    let next: string | undefined = id;
    for (let i = 0; i < longestChain && next !== undefined; i++) {
      const style = styles.get(next);
      found.list ??= style?.list;
      found.level ??= style?.level;
      next = style?.basis;
    }
    return found;
  };
}
