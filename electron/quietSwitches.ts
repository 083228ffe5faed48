type Switch = readonly [name: string, value?: string];

/** What both shells tell Chromium before it starts: call nobody, keep no report. */
export const QUIET_SWITCHES: readonly Switch[] = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-breakpad"],
  ["no-pings"],
  ["dns-prefetch-disable"],
  // Calls between browsers heed no content security policy, and their UDP no proxy.
  ["webrtc-ip-handling-policy", "disable_non_proxied_udp"],
];

/** Electron: whatever still wants to call home finds no address. */
export const NO_NAMES: readonly Switch[] = [
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["no-proxy-server"],
];

/**
 * App window: whatever still wants to call home is sent to our own server, which refuses it, and no name is resolved.
 * (The rules above would do, but an installed browser warns of them across the window.)
 */
export function everythingToUs(port: number): readonly Switch[] {
  return [
    ["proxy-server", `http://127.0.0.1:${port}`],
    ["proxy-bypass-list", "127.0.0.1"],
  ];
}
