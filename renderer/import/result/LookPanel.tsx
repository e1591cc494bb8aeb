/** Below source and result: the texts without a place, the notes, what the template has no cell for, and the like in the library. */
import { Tabs } from "antd";
import { useMemo, useState } from "react";
import { needsAttention } from "#shared/recognize/note-kinds.ts";
import type { Note } from "#shared/recognize/recognized.ts";
import { ExtraContent } from "#renderer/paper/ExtraContent.tsx";
import { extraTexts } from "#renderer/paper/extra-content.ts";
import { formDifferences } from "#renderer/paper/form-differences.ts";
import { usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { LibraryLike } from "./LibraryLike.tsx";
import { NoteGroups } from "#renderer/paper/NoteGroups.tsx";
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

type Tab = "unplaced" | "notes" | "extra" | "compare" | "repeated";

export function LookPanel({ session, state, unplaced, placing, linked, onPlace, onDrag }: Props) {
  const { opened, form, links, saving } = state;
  const { notes } = opened.recognized;
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
    {
      key: "unplaced" as const,
      label: importWords.unplacedTab(unplaced.length),
      children: <UnplacedPieces pieces={unplaced} placing={placing} onShow={showPlace} onPlace={onPlace} onDrag={onDrag} />,
    },
    {
      key: "notes" as const,
      label: importWords.notesTab(notes.length),
      children:
        notes.length === 0 ? <p className="quiet">{importWords.noNotes}</p> : <NoteGroups notes={notes} onShow={showPlace} />,
    },
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
    { tab: "unplaced" as const, holds: unplaced.length > 0 },
    { tab: "notes" as const, holds: wantLook > 0 || others.length === 0 },
    { tab: "repeated" as const, holds: true },
  ].find(({ holds }) => holds)?.tab;
  const active = tabs.some(({ key }) => key === chosen) ? chosen : first;
  return (
    <Tabs
      className="look-panel"
      size="small"
      activeKey={active ?? first ?? "notes"}
      onChange={(key) => setChosen(key as Tab)}
      items={tabs}
      tabBarExtraContent={
        <span className="quiet">{saving.state === "failed" ? importWords.notKept(saving.reason) : state.hint}</span>
      }
    />
  );
}
