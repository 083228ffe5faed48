import type { ReactNode } from "react";
import { classes } from "./classes";
import styles from "./Table.module.css";

type Column = {
  readonly key: string;
  readonly header: ReactNode;
  /** Numbers stand at the end of their column, in tabular figures. */
  readonly align?: "start" | "end" | "center";
};

type Props = {
  /** Says what the table is; read out, and shown on paper. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** `<tr>` rows of `<td>`, the first cell `<th scope="row">`. Cells take `data-align="end"` for numbers. */
  readonly children: ReactNode;
  readonly density?: "roomy" | "normal" | "compact";
};

/** A ruled table with a header that stays while it scrolls. */
export function Table({ caption, columns, children, density }: Props) {
  return (
    <table className={classes(styles.table)} data-density={density}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
