/** The right side: what the features have to say about the open form, a tab for each matter. */
import { Tabs } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { contributions, features } from "#renderer/desk/feature.ts";
import { panes } from "#renderer/desk/panes/panes.ts";
import { SidePane } from "#renderer/desk/panes/SidePane.tsx";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import "./panel.css";

export function Panel() {
  const desk = useDesk();
  const { rightShown, tab } = usePart(panes, (state) => state);
  const sections = contributions(
    usePart(features, ({ all }) => all),
    ({ panelTabs }) => panelTabs,
  );
  if (!useOpenSession()) return null;
  const tabs = [...Map.groupBy(sections, ({ name }) => name)];
  return (
    <SidePane
      side="right"
      label={panelWords.pane}
      words={panelWords}
      shown={rightShown}
      onShow={(shown) => desk.part(panes).set({ rightShown: shown })}
    >
      <Tabs
        className="panel"
        size="small"
        tabBarGutter={11}
        activeKey={tab ?? tabs[0]?.[0] ?? ""}
        onChange={(key) => desk.part(panes).set({ tab: key })}
        items={tabs.map(([name, parts]) => ({
          key: name,
          label: parts[0]?.label,
          children: (
            <div className="panel-page">
              {parts.map(({ order, Section }) => (
                <Section key={order} />
              ))}
            </div>
          ),
        }))}
      />
    </SidePane>
  );
}
