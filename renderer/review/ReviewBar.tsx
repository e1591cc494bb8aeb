/** The thin bar at the bottom while many forms are reviewed: how many of how many, the time left, and cancel. */
import { Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { usePart } from "#renderer/desk/desk.ts";
import { manyWords } from "#renderer/text/review-words.ts";
import { reviewRun, type ReviewRun } from "./review-forms.tsx";
import "./review-many.css";

/** What is over before this needs no bar. */
const quick = 300;

export function ReviewBar() {
  const reviewing = usePart(reviewRun, ({ run }) => run);
  return reviewing ? <Bar run={reviewing} /> : null;
}

function Bar({ run: { done, total, secondsLeft, cancel } }: { readonly run: ReviewRun }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quick);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="review-bar" role="status" aria-label={manyWords.running}>
      <span>{manyWords.running}</span>
      <Progress
        percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
        showInfo={false}
        size="small"
        aria-label={manyWords.running}
      />
      <span>{manyWords.progress(done, total)}</span>
      {secondsLeft !== undefined && <span className="quiet">{manyWords.timeLeft(secondsLeft)}</span>}
      <Button size="small" onClick={cancel}>
        {manyWords.cancel}
      </Button>
    </div>
  );
}
