/** 上报, over the whole desk: the forms at the left; at the right what is to be looked at, what is written and where; at the end what came of it. */
import { Alert, Button } from "antd";
import { useMemo } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import { CheckSection } from "./CheckSection.tsx";
import { ChooseForms } from "./ChooseForms.tsx";
import { ContentSection } from "./ContentSection.tsx";
import { handInPlace } from "./hand-in-place.ts";
import { HandInResult } from "./HandInResult.tsx";
import { handInRun, runHandIn } from "./run-hand-in.ts";
import { TargetSection } from "./TargetSection.tsx";
import { useCheck } from "./use-check.ts";
import { useLook } from "./use-look.ts";
import { useUsualPlace } from "./use-usual-place.ts";
import "./handing-in.css";

export function HandInView() {
  const { result, isRunning } = usePart(handInRun, (state) => state);
  return (
    <Page
      title={handingInWords.title}
      leave={handingInWords.leave}
      parts={[result, isRunning]}
      head={<span className="page-more" />}
    >
      {result ? <HandInResult result={result} /> : <Choosing />}
    </Page>
  );
}

function Choosing() {
  const desk = useDesk();
  const state = usePart(handInPlace, (place) => place);
  const { isRunning, problem } = usePart(handInRun, (run) => run);
  const forms = usePart(formsList, (list) => list.forms);
  useUsualPlace();
  const chosen = useMemo(() => (forms ?? []).filter(({ id }) => state.chosen.has(id)), [forms, state.chosen]);
  const mark = chosen.map(({ id, savedAt }) => `${id}:${savedAt}`).join(" ");
  const ids = useMemo(() => mark.split(" ").flatMap((one) => (one === "" ? [] : Number(one.split(":")[0]))), [mark]);
  const check = useCheck(ids, state.unit);
  const unit = state.unit ?? check.checked?.unit ?? "";
  const { year, place, as, parts, oneWorkbook } = state;
  const name = state.name ?? handingInWords.usualName(unit, year);
  const isNamed = unit.trim() !== "" && name.trim() !== "";
  const look = useLook(place && isNamed ? { place: place.place, name, as, unit, year } : undefined, isRunning);
  const canStart = chosen.length > 0 && isNamed && place !== undefined && look.found !== undefined && !isRunning;
  const start = () => {
    if (place) void runHandIn(desk, { ids, unit, place: place.place, name, as, oneWorkbook, parts });
  };
  return (
    <div className="hand-in">
      <ChooseForms />
      <div className="hand-in-side">
        <CheckSection check={check} />
        <ContentSection like={chosen[0]} />
        <TargetSection unit={unit} name={name} look={look} />
        <footer>
          {problem !== undefined && <Alert type="info" showIcon title={problem} />}
          {chosen.length === 0 && <span className="quiet">{handingInWords.noneChosen}</span>}
          <Button type="primary" disabled={!canStart || look.found?.there === "something"} loading={isRunning} onClick={start}>
            {handingInWords.start(chosen.length)}
          </Button>
        </footer>
      </div>
    </div>
  );
}
