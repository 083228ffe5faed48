import { protocol, type Session } from "electron";
import { APP_ORIGIN, answerAddress } from "./answerAddress";
import type { RendererFiles } from "./rendererFiles";

const SCHEME = new URL(APP_ORIGIN).protocol.slice(0, -1);

/** Before the app is ready: our scheme counts as a secure origin with storage and workers of its own. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answers the page's addresses from the list made at start. */
export function serveRenderer(session: Session, files: RendererFiles): void {
  session.protocol.handle(SCHEME, (request) => answerAddress(request, files));
}
