/** The settings, over the whole desk: sections at the left, what they hold at the right. What is changed holds at once. Esc leaves. */
import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { definePart, useDesk, usePart } from "#renderer/desk/desk.ts";
import { leavePage } from "#renderer/desk/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { createStore } from "#renderer/desk/store.ts";
import { usePageFocus, usePageKeys } from "#renderer/desk/use-page-focus.ts";
import { settingsWords } from "#renderer/text/settings-words.ts";
import { sections, type SectionName } from "./sections.tsx";
import "./settings.css";

/** Where the person was when they left the page. */
const place = definePart(() => createStore<{ readonly section: SectionName }>({ section: "forms" }));

export function SettingsView() {
  const desk = useDesk();
  const at = usePart(place, ({ section }) => section);
  const view = useRef<HTMLElement>(null);
  const { name, Fields, restore } = sections.find((section) => section.name === at) ?? sections[0];

  usePageFocus(view, [at]);
  usePageKeys(view, () => leavePage(desk));

  return (
    <section ref={view} className="settings-view" aria-label={settingsWords.title}>
      <header className="settings-header">
        <h2>{settingsWords.title}</h2>
        <span className="quiet">{settingsWords.more}</span>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          title={settingsWords.leave}
          aria-label={settingsWords.leave}
          onClick={() => leavePage(desk)}
        />
      </header>
      <div className="settings-body">
        <nav className="settings-sections" aria-label={settingsWords.sections}>
          {sections.map((section) => (
            <button
              key={section.name}
              type="button"
              aria-current={section.name === name ? "page" : undefined}
              {...(section.name === name && { "data-focus-first": true })}
              onClick={() => desk.part(place).set({ section: section.name })}
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
    </section>
  );
}
