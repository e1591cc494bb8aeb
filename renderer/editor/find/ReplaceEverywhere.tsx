/** Replacing in all forms: they are looked through first, what will change is listed by form, and what was done can be taken back at once. */
import { useEffect, useRef, useState } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import type { FormStep } from "../session/form-step.ts";
import { ReplacedText } from "./ReplacedText.tsx";
import { lookThrough, replaceIn, takeBackAll, type FormReplacements, type Walk, type Wanted } from "./replace-everywhere.ts";

type Stage =
  | { readonly at: "start" | "back" }
  | { readonly at: "working"; readonly done: number; readonly total: number }
  | { readonly at: "looked"; readonly forms: readonly FormReplacements[] }
  | { readonly at: "done"; readonly steps: readonly FormStep[]; readonly left: number }
  | { readonly at: "failed"; readonly reason: string };

/** Forms listed; beyond that the sum has to do. */
const listed = 200;

export function ReplaceEverywhere({ text, by }: Wanted) {
  const desk = useDesk();
  const words = editorWords.replace;
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const stopped = useRef(new AbortController());
  useEffect(() => {
    const { current } = stopped;
    return () => current.abort();
  }, []);

  const work = (act: (walk: Walk) => Promise<Stage>) => () => {
    const onProgress = (done: number, total: number) => setStage({ at: "working", done, total });
    act({ onProgress, signal: stopped.current.signal }).then(setStage, (error: unknown) =>
      setStage({ at: "failed", reason: failureText(error) }),
    );
  };
  const look = work(async (walk) => {
    const { made } = await lookThrough(desk, { text, by }, walk);
    return { at: "looked", forms: made.filter(({ cells }) => cells.length > 0) };
  });
  const replace = (forms: readonly FormReplacements[]) =>
    work(async (walk) => {
      const { made, left } = await replaceIn(desk, forms, { text, by }, walk);
      return { at: "done", steps: made, left };
    });
  const undo = (steps: readonly FormStep[]) =>
    work(async (walk) => {
      await takeBackAll(desk, steps, walk);
      return { at: "back" };
    });

  const forms = stage.at === "looked" ? stage.forms : [];
  return (
    <>
      <span className="replace-buttons">
        <button type="button" disabled={text.trim() === "" || stage.at === "working"} onClick={look}>
          {words.look}
        </button>
        <button type="button" disabled={forms.length === 0} onClick={replace(forms)}>
          {words.allForms(forms.length)}
        </button>
        <button type="button" disabled={stage.at !== "done"} onClick={stage.at === "done" ? undo(stage.steps) : undefined}>
          {words.undo}
        </button>
      </span>
      <p className="replace-summary quiet" role="status">
        {said(stage)}
      </p>
      {forms.length > 0 && (
        <ul className="replace-list" aria-label={words.list}>
          {forms.slice(0, listed).map(({ id, form, cells }) => (
            <li key={id}>
              <strong>{form.projectName || libraryWords.noProject}</strong>
              <span className="quiet">{libraryWords.where(form.year, form.implementingUnit)}</span>
              {cells.map((cell) => (
                <p key={cell.field}>
                  <ReplacedText cell={cell} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function said(stage: Stage): string {
  const words = editorWords.replace;
  switch (stage.at) {
    case "start":
      return words.lookFirst;
    case "working":
      return words.working(stage.done, stage.total);
    case "looked": {
      const cells = stage.forms.reduce((sum, form) => sum + form.cells.length, 0);
      return words.found(stage.forms.length, cells, stage.forms.length > listed ? listed : undefined);
    }
    case "done":
      return words.doneForms(stage.steps.length, stage.left);
    case "back":
      return words.back;
    case "failed":
      return stage.reason;
  }
}
