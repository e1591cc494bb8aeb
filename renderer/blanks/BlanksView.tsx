/** The blanks, over the whole desk: at the left those there are, at the right the one that is looked at. Esc leaves. */
import { Button } from "antd";
import { newFormTemplate, templates } from "#shared/template/templates.ts";
import { useBlanks } from "#renderer/desk/blanks-list.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { Waiting } from "#renderer/desk/Waiting.tsx";
import { blankWords } from "#renderer/text/blank-words.ts";
import { openBlank } from "./blank-actions.ts";
import { blankPlace, showBlank, type BlankPlace } from "./blank-place.ts";
import { BlankList } from "./BlankList.tsx";
import { LoadedBlank } from "./LoadedBlank.tsx";
import { PackDetail } from "./PackDetail.tsx";
import "./blanks.css";

export function BlanksView() {
  const desk = useDesk();
  const blanks = useBlanks();
  const asked = usePart(blankPlace, ({ place }) => place);
  const opening = usePart(blankPlace, (parts) => parts.opening);
  const shown = asked?.kind === "blank" ? blanks.find(({ id }) => id === asked.id) : undefined;
  const [latest] = asked === undefined ? blanks : [];
  const blank = shown ?? latest;
  const pack = templates.find(({ id }) => asked?.kind === "pack" && id === asked.id) ?? newFormTemplate;
  const place: BlankPlace = blank ? { kind: "blank", id: blank.id } : { kind: "pack", id: pack.id };

  return (
    <Page
      title={blankWords.title}
      leave={blankWords.leave}
      parts={[place.id, blanks]}
      head={
        <>
          <span className="quiet page-more">{blankWords.more}</span>
          <Button size="small" type="primary" onClick={() => runAction(desk, () => openBlank(desk))}>
            {blankWords.open}
          </Button>
        </>
      }
    >
      <div className="blanks-body">
        <BlankList blanks={blanks} place={place} onShow={(to) => showBlank(desk, to)} />
        {opening !== undefined && <Waiting text={blankWords.readingFile(opening)} />}
        {opening === undefined && (blank ? <LoadedBlank key={blank.id} listed={blank} /> : <PackDetail template={pack} />)}
      </div>
    </Page>
  );
}
