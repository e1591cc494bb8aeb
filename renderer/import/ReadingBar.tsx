/** The thin bar at the bottom while files are read: which file, how many of how many, the time left, and cancel. The window stays usable. */
import { Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { importWords } from "#renderer/text/import-words.ts";
import type { Reading } from "./import-state.ts";

/** What is over before this needs no bar. */
const quick = 300;

export function ReadingBar({ reading }: { readonly reading: Reading }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quick);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { done, total, file, secondsLeft, cancel } = reading;
  return (
    <div className="reading-bar" role="status" aria-label={importWords.reading}>
      <span className="reading-file">{importWords.readingFile(file, done, total)}</span>
      <Progress percent={Math.round((100 * done) / total)} showInfo={false} size="small" aria-label={importWords.reading} />
      <span className="quiet">{importWords.timeLeft(secondsLeft)}</span>
      <Button size="small" onClick={cancel}>
        {importWords.cancel}
      </Button>
    </div>
  );
}
