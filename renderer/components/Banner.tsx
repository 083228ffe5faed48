import { CircleAlert, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { classes } from "./classes";

type BannerTone = "info" | "attention" | "danger";

type Props = {
  readonly tone: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** One action at most. */
  readonly action?: ReactNode;
};

const ICONS: Record<BannerTone, LucideIcon> = {
  info: Info,
  attention: TriangleAlert,
  danger: CircleAlert,
};

/** Something to know about this place: what happened, what was kept, what to do. Danger is read out at once. */
export function Banner({ tone, title, children, action }: Props) {
  const Icon = ICONS[tone];
  return (
    <div
      className={classes(styles.banner, styles[tone])}
      role={tone === "danger" ? "alert" : "status"}
    >
      <Icon size={20} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        {title && <strong className={styles.title}>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
