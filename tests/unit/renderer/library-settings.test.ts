/** What the settings show while the host has not answered yet. */
import { describe, expect, test, vi } from "vitest";
import { usualSettings, type Settings } from "#shared/api/settings.ts";
import type { Client } from "#renderer/desk/client.ts";
import { createDesk } from "#renderer/desk/desk.ts";
import { changeSettings, keepSettings, librarySettings } from "#renderer/desk/library-settings.ts";

/** A host that answers when told to. */
function slowHost() {
  let kept: Settings = usualSettings;
  const calls: { accept: () => void; refuse: () => void }[] = [];
  const set = (change: Partial<Settings>) =>
    new Promise<Settings>((resolve, reject) => {
      const accept = () => {
        kept = { ...kept, ...change };
        resolve(kept);
      };
      calls.push({ accept, refuse: () => reject(new Error("refused")) });
    });
  const desk = createDesk({ settings: { set } } as unknown as Client);
  const shown = () => desk.part(librarySettings).get().settings;
  const called = (index: number) => vi.waitUntil(() => calls[index]);
  return { desk, shown, called };
}

describe("settings", () => {
  test("show a change at once, and a second one over the answer to the first", async () => {
    const { desk, shown, called } = slowHost();
    const first = changeSettings(desk, { year: 2027 });
    const second = changeSettings(desk, { year: 2028 });
    expect(shown().year).toBe(2028);
    (await called(0)).accept();
    await first;
    expect(shown().year).toBe(2028);
    (await called(1)).accept();
    await second;
    expect(shown().year).toBe(2028);
  });

  test("that the host refuses show no longer, and what was changed after them stays", async () => {
    const { desk, shown, called } = slowHost();
    const first = changeSettings(desk, { year: 2027 });
    const second = changeSettings(desk, { backupDays: 90 });
    (await called(0)).refuse();
    await expect(first).rejects.toThrow("refused");
    expect(shown()).toEqual({ ...usualSettings, backupDays: 90 });
    (await called(1)).accept();
    await second;
    expect(shown()).toEqual({ ...usualSettings, backupDays: 90 });
  });

  test("of another window are shown under what is being changed here", () => {
    const { desk, shown } = slowHost();
    void changeSettings(desk, { year: 2027 });
    keepSettings(desk, { ...usualSettings, year: 2020, backupDays: 7 });
    expect(shown()).toEqual({ ...usualSettings, year: 2027, backupDays: 7 });
  });
});
