import { type DragEvent, type ReactNode, useState } from "react";
import { classes } from "../../components/classes";
import styles from "./Letters.module.css";

type Props = {
  readonly children: ReactNode;
  /** Said while a file hangs over it. */
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Where a Word file dropped becomes the letter shown, in place of being imported as a form. */
export function TemplateDrop({ children, words, onFiles }: Props) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent): void => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && event.currentTarget.contains(next))) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      className={classes(styles.drop, isOver && styles.dropOver)}
      aria-label={words}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
      {isOver && <p className={styles.dropWords}>{words}</p>}
    </section>
  );
}
