import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerRequest } from "../answerRequest";
import { type Desktop, decodeArguments, MAX_SAVED_BYTES } from "../bridge";
import { strictHeaders } from "../policy";
import type { RendererFiles } from "../rendererFiles";
import { MAX_ORIGINAL_BYTES, MAX_ROWS_BYTES } from "../vaultArguments";
import { admit, COOKIE_NAME, type Gate, START_PATH } from "./admission";
import { readBody } from "./readBody";

/**
 * The address is part of where the browser keeps our records, so it must never change; it lies below the ports that
 * systems hand out for outgoing connections (32768 and up), so none of those can stand in its way.
 */
export const FIXED_PORT = 20167;

/** 127.0.0.1 and nothing else: no other computer can reach it. */
const LOOPBACK = "127.0.0.1";

/** Says to a second start of ours who holds the port. */
export const OURS_HEADER = "x-common-ground";

/** The words around the bytes of a file, at most. */
const MAX_WORDS_BYTES = 64 * 1024;

/** The requests that carry bytes, and how many at most. */
const BODY_LIMITS: ReadonlyMap<string, number> = new Map([
  ["saveFile", MAX_SAVED_BYTES],
  ["appendToCopy", MAX_ROWS_BYTES],
  ["replaceCopy", MAX_ROWS_BYTES],
  ["putAside", MAX_ROWS_BYTES],
  ["putOriginalCopy", MAX_ORIGINAL_BYTES],
]);

const NEXT_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Common Ground</title>' +
  '<meta http-equiv="refresh" content="0;url=/"></head><body></body></html>';

export type AppServer = {
  readonly origin: string;
  /** Where the window begins; good for one visit. */
  readonly startUrl: string;
  stop(): Promise<void>;
};

export type AppServerParts = {
  readonly files: RendererFiles;
  readonly desktop: Desktop;
  /** 0 for any free one, as tests take. */
  readonly port: number;
};

/** Serves the built renderer and the answers to our one window. Rejects with EADDRINUSE when the port is taken. */
export async function startAppServer(parts: AppServerParts): Promise<AppServer> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 });
  const port = await listening(server, parts.port);
  const origin = `http://${LOOPBACK}:${port}`;
  const startToken = randomBytes(32).toString("base64url");
  let gate: Gate = { origin, startToken, cookie: randomBytes(32).toString("base64url") };
  const spendToken = () => {
    gate = { ...gate, startToken: null };
  };
  server.on("request", (request, response) => {
    respond(request, response, { ...parts, gate, spendToken }).catch((error: unknown) => {
      process.stderr.write(`A request could not be answered: ${String(error)}\n`);
      refuse(response, 500, "failed");
    });
  });
  server.on("checkContinue", (_request, response) => refuse(response, 417, "no waiting"));
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("connect", (_request, socket) => socket.destroy());
  return { origin, startUrl: origin + START_PATH + startToken, stop: () => stopped(server) };
}

type Visit = AppServerParts & { readonly gate: Gate; readonly spendToken: () => void };

async function respond(request: IncomingMessage, response: ServerResponse, visit: Visit) {
  const admission = admit(request, visit.gate);
  switch (admission.kind) {
    case "refused":
      return refuse(response, admission.status, admission.why);
    case "start":
      visit.spendToken();
      return welcome(response, visit.gate.cookie);
    case "file":
      return sendFile(response, visit.files, admission.address);
    case "request":
      return sendAnswer(request, response, visit.desktop, admission.name);
  }
}

/**
 * A page, not a redirect: the browser withholds a strict cookie from redirects of a visit that began on another site,
 * and the start page is one.
 */
function welcome(response: ServerResponse, cookie: string): void {
  response.setHeader("Set-Cookie", `${COOKIE_NAME}=${cookie}; HttpOnly; SameSite=Strict; Path=/`);
  send(response, 200, "text/html; charset=utf-8", NEXT_PAGE);
}

function sendFile(response: ServerResponse, files: RendererFiles, address: string): void {
  const file = files.get(address);
  if (file === undefined) refuse(response, 404, "not here");
  else send(response, 200, file.contentType, file.bytes, strictHeaders(file.policy));
}

async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  desktop: Desktop,
  name: string,
) {
  const body = await readBody(request, MAX_WORDS_BYTES + (BODY_LIMITS.get(name) ?? 0));
  if (body === null) {
    response.setHeader("Connection", "close");
    return refuse(response, 413, "too large");
  }
  const answer = await answerRequest(desktop, name, decodeArguments(body));
  switch (answer.kind) {
    case "answered":
      return sendOutcome(response, answer.outcome);
    case "unknownRequest":
      return refuse(response, 404, "unknown request");
    case "wrongArguments":
      return refuse(response, 400, "wrong arguments");
  }
}

/** Bytes go as they are, everything else as JSON. */
function sendOutcome(response: ServerResponse, outcome: unknown): void {
  if (outcome instanceof Uint8Array) send(response, 200, "application/octet-stream", outcome);
  else send(response, 200, "application/json", JSON.stringify(outcome));
}

function refuse(response: ServerResponse, status: number, why: string): void {
  if (!response.headersSent) send(response, status, "text/plain; charset=utf-8", why);
}

function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Uint8Array,
  headers = strictHeaders("page"),
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader(OURS_HEADER, "1");
  response.setHeader("Content-Type", contentType);
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.writeHead(status).end(body);
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port was given"));
      else resolve(address.port);
    });
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
