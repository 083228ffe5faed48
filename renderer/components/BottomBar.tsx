import { type ReactNode, useLayoutEffect } from "react";

type Props = { readonly className: string | undefined; readonly children: ReactNode };

/**
 * The buttons at the foot of a place. While one stands, sentences said stand above it. Counted at the body and not
 * found by `:has`, which every mark of the register would make the browser look for anew.
 */
export function BottomBar({ className, children }: Props) {
  useLayoutEffect(() => {
    count(1);
    return () => count(-1);
  }, []);
  return (
    <div className={className} data-bottom-bar="">
      {children}
    </div>
  );
}

let standing = 0;

function count(change: 1 | -1): void {
  standing += change;
  document.body.toggleAttribute("data-over-bar", standing > 0);
}
