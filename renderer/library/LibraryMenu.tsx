/** The context menu of the library: acts on the selected forms. */
import { ContextMenu } from "#renderer/desk/menu/ContextMenu.tsx";
import type { MenuItem } from "#renderer/desk/menu/MenuList.tsx";
import { openForm } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, useWorkspace } from "#renderer/desk/desk.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { reviewForms } from "#renderer/review/review-forms.ts";
import { duplicateForm, removeForms } from "./library-actions.ts";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

export function LibraryMenu({ x, y, onClose }: Props) {
  const workspace = useWorkspace();
  const selected = useDesk((state) => state.selected);
  const ids = [...selected];
  const [first] = ids;
  if (first === undefined) return null;
  const single: MenuItem[] = [
    { key: "open", label: libraryWords.open, run: () => runAction(workspace, () => openForm(workspace, first)) },
    { key: "duplicate", label: libraryWords.duplicate, run: () => runAction(workspace, () => duplicateForm(workspace, first)) },
  ];
  const items: (MenuItem | "separator")[] = [
    ...(ids.length === 1 ? single : []),
    {
      key: "review",
      label: ids.length === 1 ? libraryWords.review : libraryWords.reviewForms(ids.length),
      run: () => runAction(workspace, () => reviewForms(workspace, ids)),
    },
    {
      key: "export",
      label: ids.length === 1 ? libraryWords.exportForm : libraryWords.exportForms(ids.length),
      run: () => workspace.store.set({ dialog: { kind: "export", ids } }),
    },
    "separator",
    {
      key: "remove",
      label: ids.length === 1 ? libraryWords.remove : libraryWords.removeSeveral(ids.length),
      keys: "Delete",
      run: () => runAction(workspace, () => removeForms(workspace, ids)),
    },
  ];
  return <ContextMenu x={x} y={y} items={items} onClose={onClose} />;
}
