/** The shared texts of a workbook, formatting and readings (phonetics) left out. */
import { walkXml } from "../xml/walk-xml.ts";

export function sharedTexts(xml: string | undefined): string[] {
  const texts: string[] = [];
  if (xml === undefined) return texts;
  const collector = textCollector();
  walkXml(xml, {
    open(name) {
      if (name === "si") collector.clear();
      collector.open(name);
    },
    close(name) {
      collector.close(name);
      if (name === "si") texts.push(collector.text());
    },
    text(text) {
      collector.add(text);
    },
  });
  return texts;
}

/** Gathers what `t` elements hold inside a text item, but for readings. */
export function textCollector() {
  let [gathered, isText, readings] = ["", false, 0];
  return {
    clear() {
      gathered = "";
    },
    open(name: string) {
      if (name === "rPh") readings += 1;
      isText = name === "t" && readings === 0;
    },
    close(name: string) {
      if (name === "rPh") readings -= 1;
      if (name === "t") isText = false;
    },
    add(text: string) {
      if (isText) gathered += text;
    },
    /** Characters XML cannot hold are written `_x000D_`. */
    text: () => gathered.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  };
}
