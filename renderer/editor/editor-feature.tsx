/** What the open form brings to the window: the commands that edit, their keys, and its items of the status bar. */
import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteRowOutlined,
  InsertRowBelowOutlined,
  RedoOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import type { Feature } from "#renderer/desk/feature.ts";
import { useEditingCommands } from "./editing-commands.ts";
import { EditorLayer } from "./EditorLayer.tsx";
import { FormStatus, HintStatus } from "./status/FormStatus.tsx";
import { SelectionStatus } from "./status/SelectionStatus.tsx";
import { ZoomControl } from "./status/ZoomControl.tsx";

export const editor: Feature = {
  useCommands: useEditingCommands,
  menus: [
    { menu: "edit", group: 1, commands: ["undo", "redo"] },
    { menu: "edit", group: 2, commands: ["cut", "copy", "paste", "clear"] },
    { menu: "edit", group: 3, commands: ["fill-down", "fill-right", "repeat"] },
    { menu: "edit", group: 4, commands: ["find", "find-next", "find-previous", "replace"] },
    { menu: "table", group: 1, commands: ["insert-above", "insert-below", "delete-rows"] },
    { menu: "table", group: 2, commands: ["move-up", "move-down"] },
    { menu: "table", group: 3, commands: ["recompute-sums"] },
    { menu: "table", group: 7, commands: ["zoom-in", "zoom-out", "zoom-reset"] },
  ],
  tools: [
    {
      group: 2,
      tools: [
        ["undo", <UndoOutlined key="icon" />],
        ["redo", <RedoOutlined key="icon" />],
      ],
    },
    {
      group: 3,
      tools: [
        ["insert-below", <InsertRowBelowOutlined key="icon" />],
        ["delete-rows", <DeleteRowOutlined key="icon" />],
        ["move-up", <ArrowUpOutlined key="icon" />],
        ["move-down", <ArrowDownOutlined key="icon" />],
      ],
    },
  ],
  keys: {
    always: { "Ctrl+Digit0": "zoom-reset", F3: "find-next", "Shift+F3": "find-previous", "Ctrl+KeyH": "replace" },
    elsewhere: {
      "Ctrl+KeyZ": "undo",
      "Ctrl+KeyY": "redo",
      "Ctrl+Shift+KeyZ": "redo",
      "Ctrl+KeyF": "find",
      "Ctrl+Equal": "zoom-in",
      "Ctrl+Minus": "zoom-out",
      "Ctrl+NumpadAdd": "zoom-in",
      "Ctrl+NumpadSubtract": "zoom-out",
    },
  },
  statusItems: [
    { side: "left", order: 1, Item: FormStatus },
    { side: "left", order: 3, Item: HintStatus },
    { side: "right", order: 1, Item: SelectionStatus },
    { side: "right", order: 2, Item: ZoomControl },
  ],
  layers: [EditorLayer],
};
