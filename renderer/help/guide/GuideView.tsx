/** The guide, over the whole desk: its contents at the left, its text at the right, and a field to find in it. Esc leaves. */
import { Input, type InputRef } from "antd";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { definePart, useDesk } from "#renderer/desk/desk.ts";
import { windowHasKeys } from "#renderer/desk/focus/cover-window.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { createStore } from "#renderer/desk/store.ts";
import { guideWords } from "#renderer/text/guide-words.ts";
import { countIn } from "./find-in-guide.ts";
import { GuideBlocks, headingId } from "./GuideBlocks.tsx";
import type { Guide } from "./guide-document.ts";
import "./guide.css";

/** How far down the person had read. */
const place = definePart(() => createStore({ top: 0 }));

export function GuideView() {
  const desk = useDesk();
  const input = useRef<InputRef>(null);
  const [guide, setGuide] = useState<Guide>();
  const [find, setFind] = useState({ wanted: "", at: 0 });
  const count = guide && find.wanted !== "" ? countIn(guide.blocks, find.wanted) : 0;

  useEffect(() => runAction(desk, async () => setGuide((await import("./guide-document.ts")).readGuide())), [desk]);

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
    if (isForInputMethod(event.nativeEvent)) return;
    if (event.key === "Enter" && count > 0) {
      const step = event.shiftKey ? count - 1 : 1;
      setFind(({ wanted, at }) => ({ wanted, at: (at + step) % count }));
    } else if (event.key === "Escape" && find.wanted !== "") setFind({ wanted: "", at: 0 });
    else return;
    event.preventDefault();
  };
  return (
    <Page
      title={guideWords.title}
      leave={guideWords.leave}
      parts={[guide]}
      head={
        <>
          <Input
            ref={input}
            className="guide-find"
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
        </>
      }
    >
      {guide ? <Opened guide={guide} find={find} /> : <p className="guide-waiting quiet">{guideWords.waiting}</p>}
    </Page>
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
