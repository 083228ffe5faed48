import type { Desktop } from "../electron/bridge";

declare global {
  interface Window {
    /** Set by Electron's preload; absent in the app window, which is asked over loopback. */
    readonly commonGroundDesktop?: Desktop;
  }
}
