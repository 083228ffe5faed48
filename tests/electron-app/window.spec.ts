import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect, test } from "@playwright/test";
import type { ElectronApplication, Page } from "playwright";
import { installedRuntime } from "../../build/electronRuntime";
import { hasDisplay } from "../../electron/appWindow/obstacles";
import { requestArguments } from "../../electron/bridge";

const root = new URL("../..", import.meta.url).pathname;
const runtime = installedRuntime(root);

function whyNotRun(): string | null {
  if (runtime.kind === "missing") return "no Electron runtime here";
  if (!hasDisplay(process.env)) return "no display here";
  return existsSync(join(root, "dist/shell/main.js")) ? null : "npm run build comes first";
}

const missing = whyNotRun();

test.describe(missing === null ? "the program in Electron" : `not run: ${missing}`, () => {
  test.skip(missing !== null);

  let folder: string;
  let program: ElectronApplication;
  let page: Page;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "common-ground-electron-"));
    program = await _electron.launch({
      args: [root, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
      executablePath: runtime.kind === "here" ? runtime.program : "",
      env: { ...process.env, COMMON_GROUND_HOME: join(folder, "home") },
    });
    page = await program.firstWindow();
  });

  test.afterEach(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("opens on our own address with the desktop and nothing of Node", async () => {
    expect(page.url()).toBe("app://common-ground/");
    const reach = await page.evaluate(() => ({
      desktop: Object.keys(window.commonGroundDesktop ?? {}).sort(),
      node: "process" in window || "require" in window || "module" in window,
      secure: window.isSecureContext,
    }));
    expect(reach).toEqual({
      desktop: Object.keys(requestArguments).sort(),
      node: false,
      secure: true,
    });
    expect(await page.evaluate(() => window.commonGroundDesktop?.describe())).toMatchObject({
      shell: "electron",
      exportsFolder: null,
    });
  });

  test("carries the strict policy and says nothing against it", async () => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.reload();
    const policy = await page.evaluate(async () =>
      (await fetch("/")).headers.get("Content-Security-Policy"),
    );
    expect(policy).toContain("default-src 'none'");
    expect(complaints).toEqual([]);
  });

  test("stays at home: no other page, no other window, no permission", async () => {
    await page.evaluate(() => {
      location.href = "https://example.org/";
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe("app://common-ground/");
    expect(await page.evaluate(() => window.open("about:blank") === null)).toBe(true);
    expect(program.windows()).toHaveLength(1);
    const asked = await page.evaluate(() => Notification.requestPermission());
    expect(asked).toBe("denied");
  });

  test("runs on the version that is asked for", async () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(await program.evaluate(() => process.versions.electron)).toBe(devDependencies.electron);
  });

  test("keeps its page in the sandbox", async () => {
    test.skip(process.getuid?.() === 0, "root has no sandbox to keep");
    const pages = await program.evaluate(({ app, webContents }) => {
      const ours = webContents.getAllWebContents().map((contents) => contents.getOSProcessId());
      const metrics = app.getAppMetrics().filter(({ pid }) => ours.includes(pid));
      return metrics.map(({ pid, sandboxed }) => ({ pid, sandboxed }));
    });
    expect(pages).toHaveLength(1);
    for (const { pid, sandboxed } of pages) {
      // Linux does not say so; there the system's own filter of calls does.
      const filtered = () => /^Seccomp:\t2$/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
      expect(process.platform === "linux" ? filtered() : sandboxed).toBe(true);
    }
  });

  test("holds no web view and no frame, even where the page asks for one", async () => {
    const held = await page.evaluate(async () => {
      const view = document.createElement("webview");
      const frame = document.createElement("iframe");
      document.body.append(view, frame);
      frame.src = "https://example.org/";
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { view: "getWebContentsId" in view, frames: frame.contentDocument?.URL ?? "closed" };
    });
    expect(held.view).toBe(false);
    expect(held.frames).not.toContain("example.org");
    expect(page.frames().filter((frame) => frame.url().includes("example.org"))).toEqual([]);
  });

  test("gives no camera, no place, no list of devices; checks no spelling", async () => {
    const given = await page.evaluate(async () => {
      const ask = (what: Promise<unknown> | undefined) =>
        Promise.race([
          Promise.resolve(what).then(
            () => "given",
            () => "refused",
          ),
          new Promise((resolve) => setTimeout(() => resolve("refused"), 2000)),
        ]);
      return [
        await ask(navigator.mediaDevices?.getUserMedia({ video: true })),
        await ask(
          new Promise((resolve, no) => navigator.geolocation.getCurrentPosition(resolve, no)),
        ),
        await ask(navigator.mediaDevices?.getDisplayMedia()),
      ];
    });
    expect(given).toEqual(["refused", "refused", "refused"]);
    const checked = await program.evaluate(({ session }) =>
      session.defaultSession.isSpellCheckerEnabled(),
    );
    expect(checked).toBe(false);
  });

  test("loads nothing from anywhere else, not even when the main process lets the policy go", async () => {
    const reached = await program.evaluate(async ({ session }) => {
      try {
        return (await session.defaultSession.fetch("http://127.0.0.1:9/")).status;
      } catch (error) {
        return String(error);
      }
    });
    expect(reached).toContain("ERR_BLOCKED_BY_CLIENT");
  });

  test("saves where the person says, and nothing when the person closes the dialog", async () => {
    const path = join(folder, "letter.docx");
    await program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    const save = () =>
      page.evaluate(() => window.commonGroundDesktop?.saveFile("x.docx", new Uint8Array([1, 255])));
    expect(await save()).toEqual({ kind: "saved", path });
    expect([...readFileSync(path)]).toEqual([1, 255]);
    await program.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: "" });
    });
    expect(await save()).toEqual({ kind: "cancelled" });
  });

  test("saves the page as an A4 PDF", async () => {
    const path = join(folder, "sheet.pdf");
    await program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    const outcome = await page.evaluate(() =>
      window.commonGroundDesktop?.savePagePdf("sheet.pdf", { landscape: false }),
    );
    expect(outcome).toEqual({ kind: "saved", path });
    expect(readFileSync(path, "latin1").startsWith("%PDF-")).toBe(true);
  });

  test("refuses arguments the contract does not know", async () => {
    const refused = await page.evaluate(async () => {
      try {
        await window.commonGroundDesktop?.saveFile("", new Uint8Array(1));
        return "answered";
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toContain("wrongArguments");
  });
});
