import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { classes } from "./classes";
import styles from "./WholeWindow.module.css";

type Props = {
  /** Said by screen readers. */
  readonly label: string;
  /** Escape, or a button of yours. */
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Takes the whole window, the frame too, as for a projector; focus stays inside and returns where it came from. */
export function WholeWindow({ label, onClose, children }: Props) {
  return (
    <ModalOverlay
      className={classes(styles.whole)}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={classes(styles.whole)}>
        <Dialog className={classes(styles.dialog)} aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
