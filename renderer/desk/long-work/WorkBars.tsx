/** The thin bars at the bottom while long work is done: how many of how many, the time left, and cancel. */
import { Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { workWords } from "#renderer/text/work-words.ts";
import { usePart } from "../desk.ts";
import { longWork, type Work } from "./long-work.ts";
import "./work-bars.css";

/** What is over before this needs no bar. */
const quick = 300;

export function WorkBars() {
  const works = usePart(longWork, (state) => state.works);
  if (works.length === 0) return null;
  return (
    <div className="work-bars">
      {works.map((work) => (
        <Bar key={work.key} work={work} />
      ))}
    </div>
  );
}

function Bar({ work: { label, progress, done, total, secondsLeft, cancel } }: { readonly work: Work }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quick);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="work-bar" role="status" aria-label={label}>
      <span>{label}</span>
      <Progress percent={total === 0 ? 0 : Math.floor((100 * done) / total)} showInfo={false} size="small" aria-label={label} />
      <span>{progress}</span>
      {secondsLeft !== undefined && <span className="quiet">{workWords.timeLeft(secondsLeft)}</span>}
      <Button size="small" onClick={cancel}>
        {workWords.cancel}
      </Button>
    </div>
  );
}
