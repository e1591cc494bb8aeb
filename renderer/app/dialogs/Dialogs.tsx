/** The dialog that is open, if any. */
import { BackupsDialog } from "#renderer/backups/BackupsDialog.tsx";
import { ExportDialog } from "#renderer/export/ExportDialog.tsx";
import { ReviewResultDialog } from "#renderer/review/ReviewResultDialog.tsx";
import { useDesk } from "../workspace.ts";
import { AboutDialog } from "./AboutDialog.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { NameVersionDialog } from "./NameVersionDialog.tsx";
import { NewFormDialog } from "./NewFormDialog.tsx";
import { SearchDialog } from "./SearchDialog.tsx";

export function Dialogs() {
  const dialog = useDesk((state) => state.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "new":
      return <NewFormDialog />;
    case "export":
      return <ExportDialog ids={dialog.ids} />;
    case "name-version":
      return <NameVersionDialog />;
    case "review-result":
      return <ReviewResultDialog result={dialog.result} />;
    case "search":
      return <SearchDialog />;
    case "backups":
      return <BackupsDialog />;
    case "keys":
      return <KeysDialog />;
    case "about":
      return <AboutDialog />;
  }
}
