import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { descendants, readXml, textOf, valueOf, XmlError, type XmlElement } from "#backend/issued/xml/read-xml.ts";
import { XmlEdit } from "#backend/issued/xml/xml-edit.ts";

function edited(xml: string, change: (edit: XmlEdit, root: XmlElement) => void): string {
  const edit = new XmlEdit(readXml(xml));
  change(edit, edit.document.root);
  return edit.text();
}

function child(element: XmlElement, i = 0): XmlElement {
  const found = element.children[i];
  if (!found) throw new Error("no such child");
  return found;
}

describe("reading", () => {
  test("elements by local names, values and texts without their entities", () => {
    const document = readXml(
      `<?xml version="1.0"?><!-- <a> --><x:a b = "1 &lt; &#50;" c='"'>甲&amp;<![CDATA[<b>]]><!--no-->&#x4E59;</x:a>\n`,
    );
    expect(document.root).toMatchObject({ name: "a", prefix: "x:" });
    expect([valueOf(document, document.root, "b"), valueOf(document, document.root, "c")]).toEqual(["1 < 2", '"']);
    expect(textOf(document, document.root)).toBe("甲&<b>乙");
  });

  test.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a></a></a>",
    "<a b='1/>",
    '<a b="<"/>',
    "<a b=1/>",
    "<a/>text",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<a><!-- </a>",
    `${"<a>".repeat(300)}${"</a>".repeat(300)}`,
  ])("refuses %j", (xml) => {
    expect(() => readXml(xml)).toThrow(XmlError);
  });
});

describe("changing", () => {
  test.each<[string, string, string, (edit: XmlEdit, root: XmlElement) => void]>([
    [
      "a value",
      `<a b='1' c="2"/>`,
      `<a b='&lt;&apos;' c="2" d="3"/>`,
      (edit, root) => {
        edit.setValue(root, "b", "<'");
        edit.setValue(root, "d", "3");
      },
    ],
    ["a value away", '<a b="1"  c="2"/>', '<a b="1"/>', (edit, root) => edit.dropValue(root, "c")],
    ["a text", "<a><b x='1' /></a>", "<a><b x='1' >&amp;</b></a>", (edit, root) => edit.setText(child(root), "&")],
    [
      "children of an empty element, in order",
      "<x:a/>",
      "<x:a><b/><c/></x:a>",
      (edit, root) => {
        edit.add(root, "<b/>");
        edit.add(root, "<c/>");
      },
    ],
    [
      "behind a child that goes",
      "<a><b/><c/></a>",
      "<a><d/><c/></a>",
      (edit, root) => {
        edit.remove(child(root));
        edit.add(root, "<d/>", child(root));
      },
    ],
    [
      "changes inside what goes",
      '<a><b c="1"><d/></b></a>',
      "<a></a>",
      (edit, root) => {
        edit.setValue(child(root), "c", "2");
        edit.setText(child(child(root)), "x");
        edit.remove(child(root));
      },
    ],
    [
      "a list that counts",
      '<mergeCells count="2"><m/><m/></mergeCells>',
      '<mergeCells count="3"><m/><n/><n/></mergeCells>',
      (edit, root) => {
        edit.remove(child(root));
        edit.add(root, "<n/><n/>", undefined, 2);
      },
    ],
    [
      "lists that become empty",
      "<a><extLst><ext><sparklines><s/></sparklines></ext></extLst></a>",
      "<a></a>",
      (edit, root) => edit.remove(child(child(child(child(root))))),
    ],
  ])("%s", (_, before, after, change) => {
    expect(edited(before, change)).toBe(after);
  });

  test("what is not changed stays to the character", () => {
    const name = fc.constantFrom("a", "x:b", "中");
    const text = fc.string({ unit: fc.constantFrom("甲", " ", "\n", "&amp;", "&#10;", "]", '"'), maxLength: 5 });
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc
        .record({
          name,
          text,
          inner: fc.array(fc.oneof({ maxDepth: 4 }, text, tie("node")), { maxLength: 3 }),
          isEmpty: fc.boolean(),
        })
        .map(({ name, text, inner, isEmpty }) =>
          isEmpty ? `<${name} k='${text.replaceAll("]", "")}'/>` : `<${name}>${inner.join("")}<!--${name}--></${name} >`,
        ),
    }));
    fc.assert(
      fc.property(node, fc.nat(), (xml, pick) => {
        const document = readXml(xml);
        expect(new XmlEdit(document).text()).toBe(xml);
        const all = [document.root, ...descendants(document.root)];
        const chosen = all[pick % all.length] ?? document.root;
        const edit = new XmlEdit(document);
        edit.setValue(chosen, "k", "neu");
        const at = chosen.start;
        const changed = edit.text();
        expect(changed.slice(0, at)).toBe(xml.slice(0, at));
        expect(changed.slice(changed.length - (xml.length - chosen.openEnd))).toBe(xml.slice(chosen.openEnd));
        expect(readXml(changed).root.end).toBe(changed.length);
      }),
    );
  });
});
