/** Components the features bring to one place, in the order the features are listed. */
import type { ComponentType } from "react";

export function Placed({ parts }: { readonly parts: readonly (ComponentType | undefined)[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- the features never change
  return parts.map((Part, index) => Part && <Part key={index} />);
}
