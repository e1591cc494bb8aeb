/** What of a workbook of entries was not taken in, by sheet and row, to be mended there; it can be copied. */
import { Button } from "antd";
import { indicatorWords } from "#renderer/text/indicator-words.ts";
import type { Faulty } from "./entry-actions.ts";

interface Props {
  readonly faulty: Faulty;
  readonly onClose: () => void;
}

export function EntryFaults({ faulty: { file, faults }, onClose }: Props) {
  return (
    <section className="indicators-faults" role="alert">
      <h4>{indicatorWords.faults(file, faults.length)}</h4>
      <ol className="selectable">
        {faults.map((fault) => (
          <li key={indicatorWords.fault(fault)}>{indicatorWords.fault(fault)}</li>
        ))}
      </ol>
      <Button size="small" onClick={onClose}>
        {indicatorWords.close}
      </Button>
    </section>
  );
}
