/** A line about a unit: one of its forms, what is missing or changed, what is told of it, an answer, a package it came in. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { readableAmount } from "#renderer/text/format.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import { forgetPackage, keepAnswers } from "./collect-actions.ts";
import type { UnitRow } from "./unit-rows.ts";

interface Props {
  readonly row: Exclude<UnitRow, { kind: "unit" }>;
  readonly year: number | null;
}

export function UnitLine({ row, year }: Props) {
  const desk = useDesk();
  switch (row.kind) {
    case "form": {
      const { projectName, total, findings, isTaken } = row.form;
      const name = projectName || libraryWords.noProject;
      return (
        <>
          <span className="collect-cut collect-project" title={name}>
            {name}
          </span>
          <span className="is-number">{total === undefined ? collectingWords.notAdded : readableAmount(total)}</span>
          <span className="quiet collect-cut">{isTaken && collectingWords.formTaken}</span>
          <span className="quiet collect-cut">{findings && collectingWords.findings(findings)}</span>
        </>
      );
    }
    case "missing":
      return <Sentence text={collectingWords.missingProject(row.project)} className="is-short" />;
    case "change":
      return <Sentence text={collectingWords.change(row.change)} className="is-changed" />;
    case "told":
      return <Sentence text={row.text} className="" />;
    case "answer": {
      const { remark, answer, reply } = row.answer;
      return (
        <>
          <Sentence text={`${remark}　${returnWords.answered(answer || undefined, reply)}`} className="" />
          {row.isFirst && (
            <Button
              size="small"
              title={collectingWords.takeAnswersTitle}
              onClick={() => runAction(desk, () => keepAnswers(desk, year, row.unit))}
            >
              {collectingWords.takeAnswers}
            </Button>
          )}
        </>
      );
    }
    case "package":
      return (
        <>
          <Sentence
            text={`${collectingWords.package(row.package)}${row.package.stands ? "" : collectingWords.earlier}`}
            className="quiet"
          />
          <Button
            size="small"
            type={row.unit.state === "twice" ? "default" : "text"}
            title={collectingWords.forgetTitle}
            onClick={() => runAction(desk, () => forgetPackage(desk, row.package.id))}
          >
            {collectingWords.forget}
          </Button>
        </>
      );
  }
}

function Sentence({ text, className }: { readonly text: string; readonly className: string }) {
  return (
    <span className={`collect-cut collect-rest ${className}`} title={text}>
      {text}
    </span>
  );
}
