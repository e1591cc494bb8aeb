/** The settings, over the whole desk: sections at the left, what they hold at the right. What is changed holds at once. Esc leaves. */
import { Button } from "antd";
import { definePart, useDesk, usePart } from "#renderer/desk/desk.ts";
import { Page } from "#renderer/desk/page/Page.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { createStore } from "#renderer/desk/store.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { sections, type SectionName } from "./sections.tsx";
import "./settings.css";

/** Where the person was when they left the page. */
export const settingsPlace = definePart(() => createStore<{ readonly section: SectionName }>({ section: "forms" }));

export function SettingsView() {
  const desk = useDesk();
  const at = usePart(settingsPlace, ({ section }) => section);
  const { name, Fields, restore } = sections.find((section) => section.name === at) ?? sections[0];

  return (
    <Page
      title={settingsWords.title}
      leave={settingsWords.leave}
      parts={[at]}
      head={<span className="quiet page-more">{settingsWords.more}</span>}
    >
      <div className="settings-body">
        <nav className="settings-sections" aria-label={settingsWords.sections}>
          {sections.map((section) => (
            <button
              key={section.name}
              type="button"
              aria-current={section.name === name ? "page" : undefined}
              {...(section.name === name && { "data-focus-first": true })}
              onClick={() => desk.part(settingsPlace).set({ section: section.name })}
            >
              {settingsWords.section[section.name]}
            </button>
          ))}
        </nav>
        <div className="settings-fields">
          <header>
            <h3>{settingsWords.section[name]}</h3>
            <p className="quiet">{settingsWords.sectionMore[name]}</p>
          </header>
          <Fields key={name} />
          <Button size="small" title={settingsWords.restoreTitle} onClick={() => runAction(desk, () => restore(desk))}>
            {settingsWords.restore}
          </Button>
        </div>
      </div>
    </Page>
  );
}
