/**
 * What the page may do, said with every answer of both shells. Everything that is not named is refused.
 * `blob:` pictures are evidence opened from the vault. React and the UI kit need no policy of their own.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types common-ground-worker",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A worker inherits nothing from the page: its own script carries what it may do, which is to think and answer. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'none'";

const NO_POWERS = [
  "camera",
  "microphone",
  "geolocation",
  "display-capture",
  "usb",
  "serial",
  "hid",
  "payment",
  "midi",
  "publickey-credentials-get",
  "idle-detection",
  "screen-wake-lock",
]
  .map((power) => `${power}=()`)
  .join(", ");

export type AnswerPolicy = "page" | "worker";

/** The headers every answer carries, refusals included. */
export function strictHeaders(policy: AnswerPolicy): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": policy === "worker" ? WORKER_POLICY : PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": NO_POWERS,
    "Cache-Control": "no-store",
  };
}
