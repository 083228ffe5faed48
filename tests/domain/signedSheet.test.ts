import { expect, test } from "vitest";
import type { GuestId, OriginalId, PersonId, SignedSheetId } from "../../renderer/domain/ids";
import { type Operation, put } from "../../renderer/domain/records";
import { signedSheetsShowing } from "../../renderer/domain/signedSheet";
import { aPlace, aSession, SESSION } from "../actions/aCohort";
import { vaultInMemory } from "../actions/vaultInMemory";

const scan = put("signedSheet", {
  id: "scan" as SignedSheetId,
  sessionId: SESSION,
  keptOn: "2016-11-04",
  original: {
    id: "original" as OriginalId,
    name: "scan.jpg",
    byteLength: 1,
    sha256: "",
    kept: "file",
  },
});
const guest = (name: string, personId?: string) =>
  put("guest", {
    id: `guest-${name}` as GuestId,
    sessionId: SESSION,
    name,
    organisation: "",
    ...(personId === undefined ? {} : { personId: personId as PersonId }),
  });

const showing = (person: string, ...more: readonly Operation[]) =>
  signedSheetsShowing(vaultInMemory(scan, ...more).facts, new Set([person as PersonId])).length;

test("a scan shows whom the sheet listed, and who came as a guest", () => {
  const evening = [put("session", aSession()), put("place", aPlace("Amina", 1))];
  const guests = [guest("Grace"), guest("Imani", "person-Imani")];
  expect(showing("person-Amina", ...evening, ...guests)).toBe(1);
  expect(showing("person-Imani", ...evening, ...guests)).toBe(1);
  expect(showing("person-Omar", ...evening, ...guests)).toBe(0);
});

test("of a session that is gone nobody can say whom the scan shows, so it may be anybody", () => {
  expect(showing("person-Omar")).toBe(1);
});
