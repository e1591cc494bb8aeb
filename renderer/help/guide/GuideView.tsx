/** The guide, over the whole desk: its contents at the left, its text at the right, and a field to find in it. Esc leaves. */
import { CloseOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { definePart, useDesk } from "#renderer/desk/desk.ts";
import { windowHasKeys } from "#renderer/desk/focus/cover-window.ts";
import { leavePage } from "#renderer/desk/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { createStore } from "#renderer/desk/store.ts";
import { usePageFocus, usePageKeys } from "#renderer/desk/use-page-focus.ts";
import { guideWords } from "#renderer/text/guide-words.ts";
import { countIn } from "./find-in-guide.ts";
import { GuideBlocks, headingId } from "./GuideBlocks.tsx";
import type { Guide } from "./guide-document.ts";
import "./guide.css";

/** How far down the person had read. */
const place = definePart(() => createStore({ top: 0 }));

export function GuideView() {
  const desk = useDesk();
  const view = useRef<HTMLElement>(null);
  const input = useRef<InputRef>(null);
  const [guide, setGuide] = useState<Guide>();
  const [find, setFind] = useState({ wanted: "", at: 0 });
  const count = guide && find.wanted !== "" ? countIn(guide.blocks, find.wanted) : 0;

  useEffect(() => runAction(desk, async () => setGuide((await import("./guide-document.ts")).readGuide())), [desk]);
  usePageFocus(view, [guide]);
  usePageKeys(view, () => leavePage(desk));

  useEffect(() => {
    const toField = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== "KeyF" || !windowHasKeys()) return;
      event.preventDefault();
      input.current?.focus({ cursor: "all" });
    };
    window.addEventListener("keydown", toField);
    return () => window.removeEventListener("keydown", toField);
  }, []);

  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && count > 0) {
      const step = event.shiftKey ? count - 1 : 1;
      setFind(({ wanted, at }) => ({ wanted, at: (at + step) % count }));
    } else if (event.key === "Escape" && find.wanted !== "") setFind({ wanted: "", at: 0 });
    else return;
    event.preventDefault();
  };
  return (
    <section ref={view} className="guide-view" aria-label={guideWords.title}>
      <header className="guide-header">
        <h2>{guideWords.title}</h2>
        <Input
          ref={input}
          size="small"
          data-focus-first
          value={find.wanted}
          placeholder={guideWords.find}
          aria-label={guideWords.find}
          title={guideWords.findMore}
          onChange={(event) => setFind({ wanted: event.target.value, at: 0 })}
          onKeyDown={keyDown}
        />
        <span className="quiet guide-count" role="status">
          {find.wanted !== "" && guide && guideWords.found(find.at + 1, count)}
        </span>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          title={guideWords.leave}
          aria-label={guideWords.leave}
          onClick={() => leavePage(desk)}
        />
      </header>
      {guide ? <Opened guide={guide} find={find} /> : <p className="guide-waiting quiet">{guideWords.waiting}</p>}
    </section>
  );
}

interface OpenedProps {
  readonly guide: Guide;
  readonly find: { readonly wanted: string; readonly at: number };
}

function Opened({ guide: { blocks, contents, pictureOf }, find: { wanted, at } }: OpenedProps) {
  const desk = useDesk();
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    text.current?.scrollTo({ top: desk.part(place).get().top });
  }, [desk]);
  useLayoutEffect(() => {
    const marks = [...(text.current?.querySelectorAll("mark") ?? [])];
    marks.forEach((mark, index) => mark.classList.toggle("is-current", index === at));
    marks[at]?.scrollIntoView({ block: "center" });
    // With what is looked for, the marks are others.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [wanted, at]);
  return (
    <div className="guide-body">
      <nav className="guide-contents" aria-label={guideWords.contents}>
        {contents.map((heading) => (
          <button
            key={heading.at}
            type="button"
            className={`is-depth-${heading.depth}`}
            onClick={() => document.getElementById(headingId(heading.at))?.scrollIntoView({ block: "start" })}
          >
            {heading.text}
          </button>
        ))}
      </nav>
      <div
        ref={text}
        className="guide-text selectable"
        role="document"
        // Read with the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={(event) => desk.part(place).set({ top: event.currentTarget.scrollTop })}
      >
        <article>
          <GuideBlocks tokens={blocks} wanted={wanted} pictureOf={pictureOf} />
        </article>
      </div>
    </div>
  );
}
