/**
 * What a stored form was read from, beside the form as it is now, both read-only. Rows are matched to those that came in, so that the links
 * hold though rows were moved since.
 */
import { Button } from "antd";
import { useMemo } from "react";
import type { FormSource } from "#shared/api/contract.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { useZoom } from "#renderer/desk/zoom.ts";
import { uncoverForm } from "#renderer/editor/cover.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { sourceLinks } from "#renderer/paper/source/source-links.ts";
import { sourceMarks } from "#renderer/paper/source/source-marks.ts";
import { SourceSheet } from "#renderer/paper/source/SourceSheet.tsx";
import { useLinks } from "#renderer/paper/source/use-links.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { originsNow } from "#renderer/paper/origins-now.ts";
import { useDrawnTemplate } from "#renderer/paper/issued/use-drawn-by.ts";
import { PaperCells } from "#renderer/paper/PaperCells.tsx";

export function OriginView({ origin }: { readonly origin: FormSource }) {
  const desk = useDesk();
  const zoom = useZoom();
  const now = useEditorState(useOpenSession())?.form ?? origin.imported;
  const template = useDrawnTemplate(now);
  const layout = useMemo(() => layOut(now, template), [now, template]);
  const links = useMemo(() => sourceLinks(originsNow(origin, now), origin.excerpt), [origin, now]);
  const marks = useMemo(() => sourceMarks(links, origin.unplaced, []), [links, origin]);
  const linked = useLinks(now, template, layout, links);
  return (
    <div className="version-view">
      <div className="version-bar" role="status">
        <span>
          <strong>{panelWords.sourceOf(origin.source.file)}</strong>{" "}
          <span className="quiet">{importWords.place(origin.source.sheet, origin.source.page, origin.source.line)}</span>{" "}
          {panelWords.sourceMore}
        </span>
        <Button size="small" type="primary" onClick={() => uncoverForm(desk)}>
          {panelWords.back}
        </Button>
      </div>
      <div className="origin-sides">
        {origin.excerpt ? (
          <SourceSheet
            sheet={origin.excerpt}
            marks={marks}
            isLinked={(slot) => links.fieldsOfSlot(slot).length > 0}
            active={linked.activeSlots}
            lookAt={linked.lookAt}
            onPoint={linked.pointAtSlot}
            onChoose={(slot) => linked.chooseSlot(slot, false)}
          />
        ) : (
          <p className="desk-message quiet">{importWords.sourceNone}</p>
        )}
        {/* A region that scrolls has to be reachable without a pointer. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="paper-scroller" tabIndex={0} role="region" aria-label={importWords.result}>
          <div className="paper selectable">
            <PaperCells
              layout={layout}
              zoom={zoom}
              classOf={(cell) => (linked.isActiveCell(cell) ? "is-linked-now" : "")}
              handlersOf={(cell) => ({
                onMouseEnter: () => linked.pointAtCell(cell),
                onMouseLeave: () => linked.pointAtCell(undefined),
                onClick: () => linked.chooseCell(cell),
              })}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
