import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { classes } from "./classes";
import styles from "./Field.module.css";

/** The words above a control. */
export function FieldLabel({ children }: { readonly children: ReactNode }) {
  return <Label className={classes(styles.label)}>{children}</Label>;
}

type NoteProps = { readonly hint?: string | undefined; readonly error?: string | undefined };

/** The words below a control: what is expected, or what is wrong. Read out with the control. */
export function FieldNotes({ hint, error }: NoteProps) {
  return (
    <>
      {hint && (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      {error && <FieldError className={classes(styles.error)}>{error}</FieldError>}
    </>
  );
}
