import { groupsOf } from "../../storage/recoveryGroups";
import styles from "./KeyGroups.module.css";

/** A recovery key large enough to be copied by hand. */
export function KeyGroups({ recoveryKey }: { readonly recoveryKey: string }) {
  return (
    <p className={styles.key} translate="no" data-testid="recovery-key">
      {groupsOf(recoveryKey).map(({ number, text }) => (
        <span key={number}>{text}</span>
      ))}
    </p>
  );
}
