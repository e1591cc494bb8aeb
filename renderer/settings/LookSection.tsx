/** How the window looks on this machine. */
import { Checkbox, Radio } from "antd";
import { useState } from "react";
import { appearance, appearances, chooseAppearance, type Appearance } from "#renderer/desk/appearance.ts";
import { useDesk, usePart, type Desk } from "#renderer/desk/desk.ts";
import { isShownAtStart, showAtStart } from "#renderer/desk/panes/panes.ts";
import { largestZoom, smallestZoom, useZoom, zoomTo } from "#renderer/desk/zoom.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { SettingField, SettingGroup } from "./SettingField.tsx";

const usualZoom = 100;

export function LookSection() {
  const desk = useDesk();
  const chosen = usePart(appearance, (state) => state.chosen);
  const zoom = useZoom();
  return (
    <>
      <SettingGroup label={settingsWords.appearance}>
        <Radio.Group value={chosen} onChange={(event) => chooseAppearance(desk, event.target.value as Appearance)}>
          {appearances.map((one) => (
            <Radio key={one} value={one}>
              {settingsWords.appearances[one]}
            </Radio>
          ))}
        </Radio.Group>
      </SettingGroup>
      <SettingField label={settingsWords.zoom} more={settingsWords.zoomMore}>
        {(named) => (
          <span className="setting-zoom">
            <input
              {...named}
              type="range"
              min={smallestZoom}
              max={largestZoom}
              step={5}
              value={zoom}
              onChange={(event) => zoomTo(desk, event.target.valueAsNumber)}
            />
            <output htmlFor={named.id}>{settingsWords.zoomOf(zoom)}</output>
          </span>
        )}
      </SettingField>
      <SettingGroup label={settingsWords.atStart} more={settingsWords.atStartMore}>
        <AtStart pane="leftShown" label={settingsWords.libraryAtStart} />
        <AtStart pane="rightShown" label={settingsWords.panelAtStart} />
      </SettingGroup>
    </>
  );
}

function AtStart({ pane, label }: { readonly pane: "leftShown" | "rightShown"; readonly label: string }) {
  const [shown, setShown] = useState(() => isShownAtStart(pane));
  const set = (to: boolean) => {
    showAtStart(pane, to);
    setShown(to);
  };
  return (
    <Checkbox checked={shown} onChange={(event) => set(event.target.checked)}>
      {label}
    </Checkbox>
  );
}

export async function restoreLook(desk: Desk): Promise<void> {
  chooseAppearance(desk, "system");
  zoomTo(desk, usualZoom);
  showAtStart("leftShown", true);
  showAtStart("rightShown", true);
}
