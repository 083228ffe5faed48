import styles from "./KeyHint.module.css";

/** Keys as people see them on the keyboard: `Ctrl K`, `⏎`. Hidden from screen readers, which get `aria-keyshortcuts`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.hint} aria-hidden="true">
      {keys.split(" ").map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
