/** The folder the package goes to as long as the person chose none: the first of those one begins with. */
import { useEffect } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { handInPlace } from "./hand-in-place.ts";

export function useUsualPlace(): void {
  const desk = useDesk();
  useEffect(() => {
    const part = desk.part(handInPlace);
    if (part.get().place) return;
    const propose = async () => {
      const [first] = await desk.client.places.start();
      if (first && !part.get().place) part.set({ place: first });
    };
    // Where it cannot be proposed it is to be chosen.
    propose().catch(() => {});
  }, [desk]);
}
