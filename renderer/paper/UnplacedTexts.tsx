/** Text of the source that stands in no field of the form: nothing is lost in silence, and each piece can be copied. */
import { CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Unplaced } from "#shared/recognize/recognized.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import "./notes.css";

export function UnplacedTexts({ unplaced }: { readonly unplaced: readonly Unplaced[] }) {
  const desk = useDesk();
  if (unplaced.length === 0) return null;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    showToast(desk, { text: importWords.copied, tone: "done" });
  };
  return (
    <section className="note-group is-attention">
      <h3>
        {importWords.unplaced} <span className="quiet">{importWords.pieces(unplaced.length)}</span>
      </h3>
      <ul>
        {unplaced.map(({ text, where }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the pieces never change
          <li key={index} className="unplaced">
            <q className="selectable">{text}</q> <span className="quiet">{importWords.line(where.row, where.page)}</span>
            <Button
              type="text"
              size="small"
              icon={<CopyOutlined />}
              aria-label={importWords.copy}
              title={importWords.copy}
              onClick={() => runAction(desk, () => copy(text))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
