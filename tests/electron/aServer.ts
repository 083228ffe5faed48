import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppServer, startAppServer } from "../../electron/appWindow/appServer";
import type { Desktop } from "../../electron/bridge";
import { readRendererFiles } from "../../electron/rendererFiles";
import { noVaultFiles } from "./noVaultFiles";

/** Stands beside the renderer's folder; no request may ever bring it. */
export const SECRET = "the-canary-beside-the-renderer";

/** The two files that may be asked for. */
export const PAGE = "<!doctype html><title>The page</title>";
export const WORKER = "postMessage(1)";

type Raw = { readonly status: number; readonly head: string; readonly body: string };

export type ServerUnderTest = {
  readonly server: AppServer;
  readonly port: number;
  readonly host: string;
  readonly renderer: string;
  /** The headers of our own page with the right cookie, as the browser sends them. */
  readonly ours: Readonly<Record<string, string>>;
  /** The name of each request that reached an answer. */
  readonly asked: string[];
  /** What lies in the folder that holds the renderer's. */
  read(path: string): string;
  send(line: string, headers: Readonly<Record<string, string>>, body?: Uint8Array): Promise<Raw>;
  stop(): Promise<void>;
};

/** The real server over a small renderer, with a desktop that notes what reaches it. */
export async function aServer(): Promise<ServerUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-server-"));
  const renderer = join(folder, "renderer");
  mkdirSync(join(renderer, "workers"), { recursive: true });
  writeFileSync(join(folder, "secret.html"), SECRET);
  writeFileSync(join(renderer, "index.html"), PAGE);
  writeFileSync(join(renderer, "workers", "read.js"), WORKER);
  writeFileSync(join(renderer, "notes.map"), SECRET);
  symlinkSync(join(folder, "secret.html"), join(renderer, "linked.js"));
  symlinkSync(folder, join(renderer, "out"));
  const asked: string[] = [];
  const desktop = notingDesktop(asked);
  const server = await startAppServer({ files: readRendererFiles(renderer), desktop, port: 0 });
  const port = Number(new URL(server.origin).port);
  const host = `127.0.0.1:${port}`;
  const send: ServerUnderTest["send"] = (line, headers, body) => raw(port, line, headers, body);
  const welcome = await send(
    `GET ${new URL(server.startUrl).pathname}${new URL(server.startUrl).search}`,
    {
      ...fromStartPage(host),
    },
  );
  const cookie = /set-cookie: ([^;]+)/i.exec(welcome.head)?.[1] ?? "";
  const ours = {
    Host: host,
    "Sec-Fetch-Site": "same-origin",
    "Sec-Fetch-Mode": "cors",
    Cookie: cookie,
  };
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  return { server, port, host, renderer, ours, asked, read, send, stop };
}

/** What the browser says when the start page, a file, sends it on. */
export function fromStartPage(host: string): Readonly<Record<string, string>> {
  return {
    Host: host,
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
  };
}

function notingDesktop(asked: string[]): Desktop {
  return {
    ...noVaultFiles,
    describe: async () => {
      asked.push("describe");
      return { shell: "appWindow", version: "test", exportsFolder: "/exports" };
    },
    saveFile: async (name, bytes) => {
      asked.push(`saveFile ${name} ${bytes.byteLength}`);
      return { kind: "saved", path: name };
    },
    printPage: async () => {
      asked.push("printPage");
      return { kind: "cancelled" };
    },
    savePagePdf: async (name) => {
      asked.push(`savePagePdf ${name}`);
      return { kind: "saved", path: name };
    },
  };
}

/** Writes the request byte by byte as given: a client library would tidy an attack away. */
function raw(
  port: number,
  line: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array = new Uint8Array(0),
): Promise<Raw> {
  const length = body.byteLength > 0 && headers["Transfer-Encoding"] === undefined;
  const all = {
    Connection: "close",
    ...(length ? { "Content-Length": String(body.byteLength) } : {}),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const pieces: Buffer[] = [];
    socket.on("data", (piece) => pieces.push(piece));
    // A server that hangs up while we still send is a refusal too; what it said before is read on close.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(parsed(Buffer.concat(pieces).toString("latin1"))));
    socket.write(`${line} HTTP/1.1\r\n${head.join("")}\r\n`);
    socket.write(body);
  });
}

function parsed(text: string): Raw {
  const end = text.indexOf("\r\n\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  return { status, head: text.slice(0, end), body: text.slice(end + 4) };
}
