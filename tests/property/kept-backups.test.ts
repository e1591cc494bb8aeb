/** The rotating rule: what it keeps whatever was made when, and whatever the clock said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupReasons, type BackupReason } from "#shared/api/backups.ts";
import { formatBackupName, parseBackupName, type BackupName } from "#backend/store/backups/backup-name.ts";
import { dispensableBackups } from "#backend/store/backups/kept-backups.ts";

const second = 1000;
const day = 24 * 60 * 60 * second;
const start = new Date(2026, 0, 5, 9).getTime();

/** Backups in the order in which they were made; the clock may jump anywhere between two of them. */
const anyBackups = fc
  .array(
    fc.record({
      reason: fc.constantFrom<BackupReason>(...backupReasons, "daily", "daily", "daily"),
      later: fc.oneof(fc.integer({ min: 0, max: 3 * day }), fc.integer({ min: -400 * day, max: 400 * day })),
    }),
    { maxLength: 120 },
  )
  .map((made) => {
    let at = start;
    return made.map(({ reason, later }, index): BackupName => {
      at += Math.floor(later / second) * second;
      return { order: index + 1, at, reason };
    });
  });

const kept = (backups: readonly BackupName[], days = 7): BackupName[] => {
  const going = new Set(dispensableBackups(backups, days));
  return backups.filter((backup) => !going.has(backup));
};

describe("what is kept", () => {
  it("is everything made by hand, the latest of all, and the last three of each other reason", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const stay = kept(backups);
        expect(stay.filter(({ reason }) => reason === "hand")).toEqual(backups.filter(({ reason }) => reason === "hand"));
        expect(stay.slice(-1)).toEqual(backups.slice(-1));
        for (const reason of ["before-import", "before-erase", "before-upgrade", "before-restore"] as const) {
          const last = backups.filter((backup) => backup.reason === reason).slice(-3);
          expect(stay.filter((backup) => backup.reason === reason)).toEqual(expect.arrayContaining(last));
        }
      }),
    );
  });

  it("is bounded, however many were made", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        expect(kept(backups).filter(({ reason }) => reason !== "hand").length).toBeLessThanOrEqual(4 * 3 + 7 + 4 + 12);
      }),
    );
  });

  it("does not depend on how often one clears up", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        let stay: BackupName[] = [];
        for (const backup of backups) stay = kept([...stay, backup]);
        expect(stay).toEqual(kept(backups));
        expect(kept(stay)).toEqual(stay);
      }),
    );
  });

  it("is more where more days are to be kept, and never less", () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 1, max: 90 }), (backups, days) => {
        expect(kept(backups, days + 1)).toEqual(expect.arrayContaining(kept(backups, days)));
        const ofDays = new Set(backups.filter(({ reason }) => reason !== "hand").map(({ at }) => new Date(at).toDateString()));
        expect(kept(backups, days).length).toBeGreaterThanOrEqual(Math.min(days, ofDays.size));
      }),
    );
  });

  it("after a year of daily ones is each of the last 7 days, the last of 4 weeks, the last of 12 months", () => {
    const backups = Array.from({ length: 365 }, (_, index): BackupName => {
      return { order: index + 1, at: new Date(2026, 0, 1 + index, 9).getTime(), reason: "daily" };
    });
    const days = kept(backups).map(({ at }) => `${new Date(at).getMonth() + 1}-${new Date(at).getDate()}`);
    const months = ["1-31", "2-28", "3-31", "4-30", "5-31", "6-30", "7-31", "8-31", "9-30", "10-31", "11-30"];
    // Weeks end on Sunday: 13, 20 and 27 December 2026.
    const [weeks, lastDays] = [
      ["12-13", "12-20"],
      ["12-25", "12-26", "12-27", "12-28", "12-29", "12-30", "12-31"],
    ];
    expect(days).toEqual([...months, ...weeks, ...lastDays]);
  });
});

describe("names", () => {
  it("say all that is known of a backup, and sort as they were made", () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const names = backups.map(formatBackupName);
        expect(names.map(parseBackupName)).toEqual(backups);
        expect(names.toSorted()).toEqual(names);
        for (const name of names) expect(name).toMatch(/^[0-9a-z-]+\.sqlite$/);
      }),
    );
  });

  it("of other files are none", () => {
    for (const name of ["library.sqlite", "0001-20260305-140231-other.sqlite", "../0001-20260305-140231-daily.sqlite", ""]) {
      expect(parseBackupName(name)).toBeUndefined();
    }
  });
});
