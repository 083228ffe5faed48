import { useEffect, useRef } from "react";
import { classes } from "./classes";
import styles from "./Painting.module.css";

type Props = {
  /** null while it is still being made. */
  readonly bitmap: ImageBitmap | null;
  /** What it shows, for those who do not see it. */
  readonly label: string;
};

/** A picture painted from its pixels, as wide as the place it stands in. */
export function Painting({ bitmap, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null || bitmap === null) return;
    canvas.current.width = bitmap.width;
    canvas.current.height = bitmap.height;
    canvas.current.getContext("2d")?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return <canvas ref={canvas} role="img" aria-label={label} className={classes(styles.painting)} />;
}
