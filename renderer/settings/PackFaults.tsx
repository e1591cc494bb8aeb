/** What is wrong with a workbook of rules, by sheet and row, to be mended there; it can be copied. */
import { packWords } from "#renderer/text/pack-words.ts";
import { packFaultText } from "#shared/api/rule-book.ts";
import type { Refused } from "./pack-actions.ts";

interface Props {
  readonly refused: Refused;
  readonly onClose: () => void;
}

export function PackFaults({ refused: { file, faults }, onClose }: Props) {
  const texts = faults.map((fault) => packFaultText(fault));
  return (
    <section className="pack-faults" role="alert">
      <h4>{packWords.refused(file, faults.length)}</h4>
      <ol className="selectable">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <button type="button" className="pack-close" onClick={onClose}>
        {packWords.closeFaults}
      </button>
    </section>
  );
}
