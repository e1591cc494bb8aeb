/** The line under the tool bar for what concerns all work in the window: a lost connection, a library nothing can be saved in. */
import { Button } from "antd";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { saveLibraryAgain } from "#renderer/library/save-library-again.ts";
import { failureWords } from "#renderer/text/failure-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { runAction } from "./run-action.ts";
import { useDesk, useWorkspace } from "./workspace.ts";

export function Banner() {
  const workspace = useWorkspace();
  const connection = useDesk((state) => state.connection);
  const library = useDesk((state) => state.library);
  const savedElsewhere = useDesk((state) => state.savedElsewhere);
  if (connection === "lost") return <Line text={failureWords.reconnecting} />;
  if (connection === "refused") return <Line text={failureWords.accessLost} />;
  if (library?.failure?.code === "library-moved") {
    return (
      <Line
        text={appErrorText(library.failure)}
        label={libraryWords.saveAgain}
        onClick={() => runAction(workspace, () => saveLibraryAgain(workspace))}
      />
    );
  }
  if (savedElsewhere !== undefined) {
    return (
      <Line
        text={libraryWords.savedElsewhere(savedElsewhere)}
        label={libraryWords.understood}
        onClick={() => workspace.store.set({ savedElsewhere: undefined })}
      />
    );
  }
  return library?.readOnly ? <Line text={libraryWords.readOnly} /> : undefined;
}

interface LineProps {
  readonly text: string;
  readonly label?: string;
  readonly onClick?: () => void;
}

function Line({ text, label, onClick }: LineProps) {
  return (
    <div className="window-banner" role="status">
      <span className="selectable">{text}</span>
      {label !== undefined && (
        <Button size="small" onClick={onClick}>
          {label}
        </Button>
      )}
    </div>
  );
}
