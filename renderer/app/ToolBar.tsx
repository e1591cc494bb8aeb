/** The tool bar: the commands of every day, and the search over all forms at the right. */
import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  AuditOutlined,
  DeleteRowOutlined,
  ExportOutlined,
  FileAddOutlined,
  ImportOutlined,
  InsertRowBelowOutlined,
  PrinterOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { menuWords } from "#renderer/text/menu-words.ts";
import type { CommandName, Commands } from "#renderer/editor/editing-commands.ts";
import "./tool-bar.css";

const groups: readonly (readonly (readonly [CommandName, ReactNode])[])[] = [
  [
    ["import", <ImportOutlined key="icon" />],
    ["new", <FileAddOutlined key="icon" />],
  ],
  [
    ["undo", <UndoOutlined key="icon" />],
    ["redo", <RedoOutlined key="icon" />],
  ],
  [
    ["insert-below", <InsertRowBelowOutlined key="icon" />],
    ["delete-rows", <DeleteRowOutlined key="icon" />],
    ["move-up", <ArrowUpOutlined key="icon" />],
    ["move-down", <ArrowDownOutlined key="icon" />],
  ],
  [["next-finding", <AuditOutlined key="icon" />]],
  [
    ["export", <ExportOutlined key="icon" />],
    ["print", <PrinterOutlined key="icon" />],
  ],
];

export function ToolBar({ commands }: { readonly commands: Commands }) {
  const { search } = commands;
  return (
    <div className="tool-bar" role="toolbar" aria-label={menuWords.toolBar}>
      {groups.map((group) => (
        <div key={group[0]?.[0]} className="tool-group">
          {group.map(([name, icon]) => (
            <Tool key={name} name={name} icon={icon} commands={commands} />
          ))}
        </div>
      ))}
      <button type="button" className="tool-search" aria-label={menuWords.search} onClick={search.run}>
        <SearchOutlined aria-hidden />
        <span>{menuWords.search}</span>
        <kbd>{search.keys}</kbd>
      </button>
    </div>
  );
}

interface ToolProps {
  readonly name: CommandName;
  readonly icon: ReactNode;
  readonly commands: Commands;
}

function Tool({ name, icon, commands }: ToolProps) {
  const { label, short, keys, enabled, run } = commands[name];
  return (
    <button
      type="button"
      className="tool"
      aria-label={short}
      title={keys ? `${label} (${keys})` : label}
      disabled={!enabled}
      // The grid keeps its focus and selection while a command acts on them.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <span aria-hidden>{icon}</span>
      <span className="tool-label">{short}</span>
    </button>
  );
}
