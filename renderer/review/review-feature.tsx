/** The review: of the open form while it is typed, and of many forms at once. */
import { AuditOutlined } from "@ant-design/icons";
import type { Feature } from "#renderer/desk/feature.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { balanceWords, manyWords, reviewWords } from "#renderer/text/review-words.ts";
import { BalanceTab } from "./BalanceTab.tsx";
import { useReviewCommands } from "./review-commands.tsx";
import { reviewForms } from "./review-forms.tsx";
import { ReviewStatus } from "./ReviewStatus.tsx";
import { ReviewTab } from "./ReviewTab.tsx";
import { balanceTab, reviewTab } from "./tabs.ts";

export const review: Feature = {
  useCommands: useReviewCommands,
  menus: [
    { menu: "review", group: 1, commands: ["next-finding", "previous-finding"] },
    { menu: "review", group: 2, commands: ["show-review", "show-balance"] },
    { menu: "review", group: 3, commands: ["review-selected", "review-all", "opinion"] },
  ],
  tools: [{ group: 4, tools: [["next-finding", <AuditOutlined key="icon" />]] }],
  keys: { always: { F8: "next-finding", "Shift+F8": "previous-finding" } },
  formActions: [{ order: 1, label: manyWords.reviewForms, run: (desk, ids) => runAction(desk, () => reviewForms(desk, ids)) }],
  panelTabs: [
    { name: reviewTab, label: reviewWords.tab, order: 1, Section: ReviewTab },
    { name: balanceTab, label: balanceWords.tab, order: 2, Section: BalanceTab },
  ],
  statusItems: [{ side: "left", order: 2, Item: ReviewStatus }],
};
