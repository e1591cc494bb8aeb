/**
 * The thin bar at the bottom while files are read: which file, how many of how many, how fast, the time left, and cancel. Once reading has
 * stopped before its end it says what is left and goes on with it. The window stays usable.
 */
import { Button, Progress } from "antd";
import { useEffect, useState } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { readingState, type Reading } from "./reading-state.ts";
import { forgetRest, readRest } from "./read-files.ts";
import { outlook } from "./reading-pace.ts";

/** What is over before this needs no bar. */
const quick = 300;

export function ReadingBar({ reading }: { readonly reading: Reading }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quick);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { done, total, current, pace, cancel } = reading;
  const ahead = outlook(pace, total);
  return (
    <div className="reading-bar" role="status" aria-label={importWords.reading}>
      <span className="reading-file">{importWords.readingFile(current)}</span>
      <Progress percent={Math.round((100 * done) / total)} showInfo={false} size="small" aria-label={importWords.reading} />
      <span>{importWords.readingCount(done, total)}</span>
      {ahead && <span className="quiet">{importWords.speed(ahead.perSecond)}</span>}
      {ahead && <span className="quiet">{importWords.timeLeft(ahead.secondsLeft)}</span>}
      <Button size="small" onClick={cancel}>
        {importWords.cancel}
      </Button>
    </div>
  );
}

/** What an earlier reading left; nothing where none did. */
export function RestBar() {
  const desk = useDesk();
  const unread = usePart(readingState, (state) => state.unread);
  const leftBehind = usePart(readingState, (state) => state.leftBehind);
  if (!unread && leftBehind === 0) return null;
  const words = unread?.why === "broken" ? importWords.restBroken : importWords.rest;
  return (
    <div className="reading-bar" role="status" aria-label={importWords.reading}>
      <span className="reading-file">{unread ? words(unread.files.length) : importWords.leftBehind(leftBehind)}</span>
      <span className="tray-space" />
      {unread && (
        <Button size="small" type="primary" onClick={() => runAction(desk, () => readRest(desk))}>
          {importWords.goOn}
        </Button>
      )}
      <Button size="small" onClick={() => forgetRest(desk)}>
        {unread ? importWords.forgetRest : importWords.understood}
      </Button>
    </div>
  );
}
