/** The sign of a level: another shape for each, so that it can be told without its colour. The word stands beside it. */
import { CheckOutlined } from "@ant-design/icons";
import type { Standing } from "./standing.ts";
import "./standing.css";

export function StandingSign({ standing }: { readonly standing: Standing }) {
  return (
    <span className={`review-sign is-${standing}`} aria-hidden>
      {standing === "unknown" && "?"}
      {standing === "explained" && <CheckOutlined />}
    </span>
  );
}
