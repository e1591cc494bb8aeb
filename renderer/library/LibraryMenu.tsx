/** The context menu of the library: acts on the selected forms. What other features do to forms stands in it too. */
import { ContextMenu } from "#renderer/desk/menu/ContextMenu.tsx";
import type { MenuItem } from "#renderer/desk/menu/MenuList.tsx";
import { openForm } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { contributions, features } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { duplicateForm, removeForms } from "./library-actions.ts";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly onRename: () => void;
  readonly onClose: () => void;
}

export function LibraryMenu({ x, y, onRename, onClose }: Props) {
  const desk = useDesk();
  const selected = usePart(formsList, (state) => state.selected);
  const all = usePart(features, (state) => state.all);
  const ids = [...selected];
  const [first] = ids;
  if (first === undefined) return null;
  const single: MenuItem[] = [
    { key: "open", label: libraryWords.open, run: () => runAction(desk, () => openForm(desk, first)) },
    { key: "duplicate", label: libraryWords.duplicate, run: () => runAction(desk, () => duplicateForm(desk, first)) },
    { key: "rename", label: libraryWords.rename, keys: "F2", run: onRename },
  ];
  const items: (MenuItem | "separator")[] = [
    ...(ids.length === 1 ? single : []),
    ...contributions(all, ({ formActions }) => formActions)
      .filter(({ applies }) => applies?.(ids.length) ?? true)
      .map(({ order, label, run }): MenuItem => ({
        key: `action-${order}`,
        label: label(ids.length),
        run: () => run(desk, ids),
      })),
    "separator",
    {
      key: "remove",
      label: ids.length === 1 ? libraryWords.remove : libraryWords.removeSeveral(ids.length),
      keys: "Delete",
      run: () => runAction(desk, () => removeForms(desk, ids)),
    },
  ];
  return <ContextMenu x={x} y={y} items={items} onClose={onClose} />;
}
