/** The print preview, over the whole desk: exactly the pages that will be printed, small and one of them large. Esc leaves it. */
import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { documentHtml } from "#shared/print/print-html.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { printHtmlPage } from "#renderer/desk/print-page.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { printWords } from "#renderer/text/print-words.ts";
import { PageThumbnails } from "./PageThumbnails.tsx";
import { printPreview, type Preview } from "./print-preview.ts";
import { ShownPage } from "./ShownPage.tsx";
import { usePreviewKeys } from "./use-preview-keys.ts";
import "./print.css";

const zooms = [50, 75, 100, 125, 150, 200];

export function PreviewView() {
  const preview = usePart(printPreview, (state) => state.preview);
  return preview && <PreviewOf preview={preview} />;
}

function PreviewOf({ preview }: { readonly preview: Preview }) {
  const desk = useDesk();
  const { pages, style } = preview.document;
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<number>();
  const turn = (page: number) => setAt(Math.min(Math.max(page, 0), pages.length - 1));
  usePreviewKeys(at, pages.length, turn);
  const page = pages[at];
  const smaller = zoom === undefined ? undefined : zooms.findLast((one) => one < zoom);
  const larger = zooms.find((one) => one > (zoom ?? 75));
  const print = () => runAction(desk, () => printHtmlPage(documentHtml(preview.document)));
  return (
    <Page
      title={printWords.title}
      leave={printWords.leave}
      parts={[preview]}
      head={
        <>
          <span className="quiet page-more">
            {preview.projects.length > 1 ? printWords.forms(preview.projects.length) : preview.projects[0]}
          </span>
          <BarButton icon={<LeftOutlined />} name={printWords.previous} disabled={at === 0} onClick={() => turn(at - 1)} />
          <span role="status">{printWords.page(at + 1, pages.length)}</span>
          <BarButton
            icon={<RightOutlined />}
            name={printWords.next}
            disabled={at === pages.length - 1}
            onClick={() => turn(at + 1)}
          />
          <BarButton
            icon={<ZoomOutOutlined />}
            name={printWords.smaller}
            disabled={zoom === undefined}
            onClick={() => setZoom(smaller)}
          />
          <span className="print-zoom">{zoom !== undefined && printWords.percent(zoom)}</span>
          <BarButton
            icon={<ZoomInOutlined />}
            name={printWords.larger}
            disabled={larger === undefined}
            onClick={() => setZoom(larger)}
          />
          <Button size="small" disabled={zoom === undefined} onClick={() => setZoom(undefined)}>
            {printWords.whole}
          </Button>
          <Button size="small" type="primary" data-focus-first title={printWords.printHint} onClick={print}>
            {printWords.print}
          </Button>
        </>
      }
    >
      <div className="print-preview">
        <PageThumbnails preview={preview} shown={at} onShow={setAt} />
        {page && <ShownPage page={page} style={style} zoom={zoom} onTurn={(by) => turn(at + by)} />}
      </div>
    </Page>
  );
}

interface BarButtonProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function BarButton({ name, ...button }: BarButtonProps) {
  return <Button size="small" type="text" title={name} aria-label={name} {...button} />;
}
