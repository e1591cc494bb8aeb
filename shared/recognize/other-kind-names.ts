/** What tables of other kinds are called, by their kind: in sentences of refusal and in the window alike. */
import { otherKinds, type OtherKind } from "./recognized.ts";

export const otherKindNames: Readonly<Record<OtherKind, string>> = {
  "whole-unit": "部门整体支出绩效目标表",
  "self-evaluation": "项目支出绩效自评表",
  monitoring: "绩效运行监控表",
  "transfer-self-evaluation": "转移支付绩效自评表",
  "pre-assessment": "事前绩效评估表",
};

export function otherKindNamed(name: string): OtherKind | undefined {
  return otherKinds.find((kind) => otherKindNames[kind] === name);
}
