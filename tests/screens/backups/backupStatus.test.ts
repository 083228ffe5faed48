import { expect, test } from "vitest";
import { put } from "../../../renderer/domain/records";
import {
  type BackupStatus,
  backupDue,
  daysSinceElsewhere,
} from "../../../renderer/screens/backups/backupStatus";
import { vaultInMemory } from "../../actions/vaultInMemory";
import { anApplicationOf } from "../../storage/records";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2016, 10, 3, 18);

function statusWith(copiedAt: number | null): BackupStatus {
  return {
    place: { path: "/media/stick", copiedAt, isSameDisk: false },
    drives: [],
    madeAt: NOW,
    count: 1,
  };
}

const { facts } = vaultInMemory(put("application", anApplicationOf("a1", "o1")));

test("a backup elsewhere is due when there is none, and again after seven days", () => {
  expect(backupDue("academy", facts, statusWith(null), NOW)).toEqual({ days: null });
  const nowhere = { ...statusWith(null), place: null };
  expect(backupDue("academy", facts, nowhere, NOW)).toEqual({ days: null });
  expect(backupDue("academy", facts, statusWith(NOW - 6.9 * DAY), NOW)).toBeNull();
  expect(backupDue("academy", facts, statusWith(NOW - 7 * DAY), NOW)).toEqual({ days: 7 });
});

test("nobody is reminded in the sample, before there are applications, or while nothing is known", () => {
  expect(backupDue("sample", facts, statusWith(null), NOW)).toBeNull();
  expect(backupDue("academy", vaultInMemory().facts, statusWith(null), NOW)).toBeNull();
  expect(backupDue("academy", facts, null, NOW)).toBeNull();
});

test("a clock set back does not make a backup younger than today", () => {
  expect(daysSinceElsewhere(statusWith(NOW + 3 * DAY), NOW)).toBe(0);
});
