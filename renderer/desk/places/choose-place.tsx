/** Asks for a folder of this machine: with the system's dialog where the host has one, else with a list of what is there. */
import type { Place } from "#shared/api/places.ts";
import { placeWords } from "#renderer/text/place-words.ts";
import type { Desk } from "../desk.ts";
import { openDialog } from "../dialogs/dialog.ts";
import { PlaceDialog } from "./PlaceDialog.tsx";

/** @param choose What the button says. @returns `undefined` where the person chose none. */
export async function choosePlace(desk: Desk, from: Place | undefined, choose = placeWords.write): Promise<Place | undefined> {
  const { choosesFolders } = await desk.client.host.about();
  if (choosesFolders) return (await desk.client.places.choose(from ? { from: from.place } : {})).place;
  return new Promise((resolve) => openDialog(desk, <PlaceDialog from={from} choose={choose} onChosen={resolve} />));
}
