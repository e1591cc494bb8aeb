/**
 * Below source and result: how else the source can be read, the texts without a place, the notes, what the template has no cell for, and the like in the library. It is as
 * high as what there is to look at, and not there where there is nothing, until the person sets its height.
 */
import { Tabs } from "antd";
import { useMemo, useState } from "react";
import { needsAttention } from "#shared/recognize/note-kinds.ts";
import type { Note } from "#shared/recognize/recognized.ts";
import { ExtraContent } from "#renderer/paper/ExtraContent.tsx";
import { extraTexts } from "#renderer/paper/extra-content.ts";
import { formDifferences } from "#renderer/paper/form-differences.ts";
import { usePart } from "#renderer/desk/desk.ts";
import { PaneEdge } from "#renderer/desk/panes/PaneEdge.tsx";
import { useRememberedSize } from "#renderer/desk/remembered.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { LibraryLike } from "./LibraryLike.tsx";
import { NoteGroups } from "#renderer/paper/NoteGroups.tsx";
import { OtherReadings } from "./OtherReadings.tsx";
import { TrayLike } from "./TrayLike.tsx";
import { trayLikes } from "../tray/tray-likes.ts";
import type { TraySession } from "../correction/tray-session.ts";
import type { TraySessionState } from "../correction/tray-session-core.ts";
import { UnplacedPieces, type DragPiece, type NumberedPiece } from "./UnplacedPieces.tsx";
import type { Links } from "#renderer/paper/source/use-links.ts";
import { trayState } from "../tray/tray-state.ts";

interface Props {
  readonly session: TraySession;
  readonly state: TraySessionState;
  readonly unplaced: readonly NumberedPiece[];
  readonly placing: number | undefined;
  readonly linked: Links;
  readonly onPlace: (piece: number) => void;
  readonly onDrag: DragPiece;
}

const heights = { start: 168, smallest: 80, largest: 600 };

type Tab = "readings" | "unplaced" | "notes" | "extra" | "compare" | "repeated";

export function LookPanel({ session, state, unplaced, placing, linked, onPlace, onDrag }: Props) {
  const { opened, form, links } = state;
  const height = useRememberedSize("import-look", heights);
  const { notes, otherReadings } = state.reading;
  const extra = useMemo(() => extraTexts(form, session.template), [form, session]);
  const likes = useMemo(
    () => opened.inLibrary.map((like) => ({ ...like, differences: formDifferences(like.form, form, session.template) })),
    [opened, form, session],
  );
  const { othersOf, isLater } = usePart(trayState, ({ tray }) => trayLikes(tray.forms));
  const others = othersOf(session.id);
  const [chosen, setChosen] = useState<Tab>();
  const wantLook = notes.filter(({ code }) => needsAttention(code)).length;
  const showPlace = (where: Note["where"]) => {
    const slot = links.slotOf(where);
    const cell = slot === undefined ? undefined : linked.chooseSlot(slot, true);
    if (cell) session.goTo({ row: cell.row, column: cell.column });
  };

  const tabs = [
    ...(likes.length > 0
      ? [
          {
            key: "compare" as const,
            label: importWords.compareTab(likes[0]?.differences.length ?? 0),
            children: <LibraryLike opened={opened} likes={likes} />,
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            key: "repeated" as const,
            label: importWords.repeatedTab,
            children: <TrayLike session={session} form={form} others={others} />,
          },
        ]
      : []),
    ...(otherReadings.length > 0
      ? [
          {
            key: "readings" as const,
            label: importWords.readingsTab,
            children: <OtherReadings session={session} readings={otherReadings} />,
          },
        ]
      : []),
    ...(unplaced.length > 0
      ? [
          {
            key: "unplaced" as const,
            label: importWords.unplacedTab(unplaced.length),
            children: (
              <UnplacedPieces pieces={unplaced} placing={placing} onShow={showPlace} onPlace={onPlace} onDrag={onDrag} />
            ),
          },
        ]
      : []),
    ...(notes.length > 0
      ? [
          {
            key: "notes" as const,
            label: importWords.notesTab(notes.length),
            children: <NoteGroups notes={notes} onShow={showPlace} />,
          },
        ]
      : []),
    ...(extra.length > 0
      ? [
          {
            key: "extra" as const,
            label: importWords.extraTab,
            children: <ExtraContent texts={extra} onPoint={linked.chooseField} />,
          },
        ]
      : []),
  ];
  // Why a form is not going to be stored comes before all else.
  const first = [
    { tab: "compare" as const, holds: likes.length > 0 },
    { tab: "repeated" as const, holds: isLater(session.id) },
    { tab: "readings" as const, holds: otherReadings.length > 0 },
    { tab: "unplaced" as const, holds: unplaced.length > 0 },
    { tab: "notes" as const, holds: wantLook > 0 },
    { tab: "repeated" as const, holds: others.length > 0 },
  ].find(({ holds }) => holds)?.tab;
  const active = tabs.find(({ key }) => key === (chosen ?? first)) ?? tabs.find(({ key }) => key === first) ?? tabs[0];
  if (!active) return null;
  return (
    <div
      className="look-side"
      data-region
      style={height.isSet ? { height: height.size } : { maxHeight: `min(60%, ${height.size}px)` }}
    >
      <PaneEdge side="top" label={importWords.heightLook} pane={height} />
      <Tabs className="look-panel" size="small" activeKey={active.key} onChange={(key) => setChosen(key as Tab)} items={tabs} />
    </div>
  );
}
