/** The dialog that is open, if any. */
import { ExportDialog } from "#renderer/export/ExportDialog.tsx";
import { ReviewResultDialog } from "#renderer/review/ReviewResultDialog.tsx";
import { useDesk } from "../desk.ts";
import { AboutDialog } from "#renderer/help/AboutDialog.tsx";
import { KeysDialog } from "#renderer/help/KeysDialog.tsx";
import { NameVersionDialog } from "#renderer/history/NameVersionDialog.tsx";
import { NewFormDialog } from "#renderer/library/NewFormDialog.tsx";
import { SearchDialog } from "#renderer/search/SearchDialog.tsx";

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
    case "keys":
      return <KeysDialog />;
    case "about":
      return <AboutDialog />;
  }
}
