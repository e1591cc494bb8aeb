/** The sign of the cost balance's state: a shape for each beside its colour. */
import { CheckOutlined } from "@ant-design/icons";
import type { BalanceState } from "#shared/review/balance/balance-parts.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";

export function BalanceSign({ state }: { readonly state: BalanceState }) {
  if (state === "balanced") return <CheckOutlined className="balance-good" aria-hidden />;
  return <StandingSign standing={state === "differs" ? "warning" : "unknown"} />;
}
