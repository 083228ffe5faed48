import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { backupDue } from "./backupStatus";

/** The reminder of a backup elsewhere, or null when none is due. */
export function useBackupDue(): ReturnType<typeof backupDue> {
  const { vault, backups, clock } = useAcademy();
  const hasApplications = useQuestion(({ application }) => application.size) > 0;
  return hasApplications ? backupDue(vault.name, vault.facts, backups.status, clock()) : null;
}
