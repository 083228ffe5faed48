import type { ReactNode } from "react";
import { Dialog as KitDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./Button";
import { classes } from "./classes";
import styles from "./Dialog.module.css";

type Props = {
  readonly isOpen: boolean;
  /** Escape, a click beside it, or a button of yours. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly width?: "narrow" | "wide";
  /** `alertdialog` for questions that must be answered. */
  readonly role?: "dialog" | "alertdialog";
};

/** A sheet of paper above the others; focus stays inside and returns where it came from. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  width = "narrow",
  role = "dialog",
}: Props) {
  return (
    <ModalOverlay
      className={classes(styles.veil)}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog"}
    >
      <Modal className={classes(styles.sheet, width === "wide" && styles.wide)}>
        <KitDialog className={classes(styles.dialog)} role={role}>
          <Heading slot="title" level={2} className={classes(styles.title)}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </KitDialog>
      </Modal>
    </ModalOverlay>
  );
}

type ConfirmProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen and what is kept. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly isDanger?: boolean;
};

/** Asks before what cannot simply be undone. Where undo exists, do it and offer undo instead of asking. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
  isDanger = false,
}: ConfirmProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onCancel}>{cancelLabel}</Button>
          <Button look={isDanger ? "danger" : "primary"} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
