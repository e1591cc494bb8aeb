/** The field at the end of the tool bar that opens the search. */
import { SearchOutlined } from "@ant-design/icons";
import { runCommand } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { menuWords, wordsOf } from "#renderer/text/menu-words.ts";

export function SearchButton() {
  const desk = useDesk();
  return (
    <button
      type="button"
      className="tool-search"
      title={menuWords.search}
      aria-keyshortcuts="Control+K"
      onClick={() => runCommand(desk, "search")}
    >
      <SearchOutlined aria-hidden />
      <span>{menuWords.search}</span>
      <kbd>{wordsOf("search").keys}</kbd>
    </button>
  );
}
