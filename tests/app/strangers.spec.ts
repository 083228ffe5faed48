import { createSocket } from "node:dgram";
import { createServer, type Server } from "node:http";
import { expect, test } from "@playwright/test";
import { chromium, type Page } from "playwright";
import { findBrowser } from "../../electron/appWindow/findBrowser";
import { openApp } from "./openApp";

const HELLO = "<!doctype html><title>A friendly page</title>";

type Attempts = { readonly statuses: readonly number[]; readonly cookies: readonly string[] };

/** What a page may try without asking anybody: to read, to ask the shell, to send a form, to load code and pictures. */
async function tryEverything(page: Page, origin: string): Promise<Attempts> {
  const asked = new Set<string>();
  const answered: { readonly requestId: string; readonly statusCode: number }[] = [];
  const cookies: string[] = [];
  // What went over the wire: the page's own view leaves out what the browser kept from it.
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  wire.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith(origin)) asked.add(requestId);
  });
  wire.on("Network.responseReceivedExtraInfo", (answer) => answered.push(answer));
  wire.on("Network.requestWillBeSentExtraInfo", ({ headers }) =>
    cookies.push(headers.Cookie ?? ""),
  );
  await page.evaluate(async (target) => {
    const body = new Uint8Array([
      0,
      0,
      0,
      27,
      ...new TextEncoder().encode('{"bytesAt":null,"list":[]}'),
    ]);
    const fetches: readonly RequestInit[] = [
      { mode: "no-cors", credentials: "include" },
      { mode: "no-cors", credentials: "include", method: "POST", body },
      { credentials: "include", method: "POST", body },
    ];
    for (const path of ["/", "/answers/describe", "/start?token=x"]) {
      for (const init of fetches) await fetch(target + path, init).catch(() => undefined);
    }
    const loaded = (element: HTMLElement) =>
      new Promise((done) => {
        element.onload = done;
        element.onerror = done;
        document.body.append(element);
      });
    await loaded(Object.assign(new Image(), { src: `${target}/icon.svg` }));
    await loaded(Object.assign(document.createElement("script"), { src: `${target}/start` }));
    await loaded(Object.assign(document.createElement("iframe"), { src: `${target}/` }));
    const form = Object.assign(document.createElement("form"), {
      method: "post",
      action: `${target}/answers/describe`,
      target: "elsewhere",
    });
    const frame = Object.assign(document.createElement("iframe"), { name: "elsewhere" });
    document.body.append(frame, form);
    form.submit();
    await new Promise((done) => setTimeout(done, 300));
  }, origin);
  // The stranger's own server answers too, as when the browser asks it for a picture of its page.
  const ours = answered.filter(({ requestId }) => asked.has(requestId));
  return { statuses: ours.map(({ statusCode }) => statusCode), cookies };
}

function served(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html").end(HELLO);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" ? (address?.port ?? 0) : 0 });
    });
  });
}

test("a page of another program of this computer gets nothing, even in our browser with our cookie", async () => {
  const { server, port } = await served();
  const { app, context, page, close } = await openApp();
  expect(await page.evaluate(async () => (await fetch("/")).status)).toBe(200);
  const stranger = await context.newPage();
  await stranger.goto(`http://127.0.0.1:${port}/`);
  const { statuses, cookies } = await tryEverything(stranger, app.origin);
  expect(statuses.length).toBeGreaterThan(8);
  expect(statuses.filter((status) => status !== 403 && status !== 405)).toEqual([]);
  // The cookie does not know of ports, so it came along; it was not what kept the stranger out.
  expect(cookies.some((cookie) => cookie.includes("common-ground="))).toBe(true);
  await close();
  server.close();
});

test("no packet leaves past the proxy, which calls between browsers would by themselves", async () => {
  const udp = createSocket("udp4");
  const heard: Buffer[] = [];
  udp.on("message", (packet) => heard.push(packet));
  await new Promise<void>((done) => udp.bind(0, "127.0.0.1", done));
  const server = `stun:127.0.0.1:${udp.address().port}`;
  /** Gathers what a call would begin with; a server that is asked is asked by UDP. */
  const call = async (urls: string) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls }] });
    connection.createDataChannel("words");
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((done) => setTimeout(done, 1000));
    connection.close();
  };
  const everyday = await chromium.launch({
    executablePath: findBrowser(process.env)?.path ?? chromium.executablePath(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await (await everyday.newPage()).evaluate(call, server);
  await everyday.close();
  expect(heard.length, "another browser's call is heard").toBeGreaterThan(0);
  heard.length = 0;
  const { page, close } = await openApp();
  await page.evaluate(call, server);
  expect(heard).toEqual([]);
  await close();
  udp.close();
});

test("a page whose name was pointed at this computer after it was loaded gets nothing", async () => {
  const { app, close } = await openApp();
  const everyday = await chromium.launch({
    executablePath: findBrowser(process.env)?.path ?? chromium.executablePath(),
    args: [
      "--host-resolver-rules=MAP academy.example 127.0.0.1",
      "--disable-gpu",
      // The newest browsers stop this by themselves; ours has to hold in the others.
      "--disable-features=LocalNetworkAccessChecks",
    ],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await everyday.newPage();
  const rebound = `http://academy.example:${app.port}`;
  await page.route(`${rebound}/page`, (route) =>
    route.fulfill({ contentType: "text/html", body: HELLO }),
  );
  await page.goto(`${rebound}/page`);
  // To this page our server is its own origin: the browser lets it ask, and read, whatever it likes.
  expect(await page.evaluate(async () => (await fetch("/")).text())).toBe("wrong host");
  const { statuses } = await tryEverything(page, rebound);
  expect(statuses.length).toBeGreaterThan(8);
  expect(statuses.filter((status) => status !== 403 && status !== 405)).toEqual([]);
  await everyday.close();
  await close();
});
