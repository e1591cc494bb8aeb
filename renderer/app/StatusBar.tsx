/** The line at the bottom: what the features say of the open form at the left, of all else at the right. */
import { usePart } from "#renderer/desk/desk.ts";
import { contributions, features, type StatusItem } from "#renderer/desk/feature.ts";
import { Placed } from "./Placed.tsx";
import "./status-bar.css";

export function StatusBar() {
  const items = contributions(
    usePart(features, ({ all }) => all),
    ({ statusItems }) => statusItems,
  );
  const itemsOf = (side: StatusItem["side"]) => items.filter((item) => item.side === side).map(({ Item }) => Item);
  return (
    <footer className="status-bar">
      <Placed parts={itemsOf("left")} />
      <span className="status-space" />
      <Placed parts={itemsOf("right")} />
    </footer>
  );
}
