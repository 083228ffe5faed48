import { type ChildProcess, spawn, spawnSync } from "node:child_process";

export type Display = { readonly name: string; stop(): void };

export const hasXvfb = spawnSync("Xvfb", ["-help"]).error === undefined;

/** A display nobody sees, with a number of its own. */
export async function aDisplay(): Promise<Display> {
  const screen = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const server: ChildProcess = spawn("Xvfb", screen, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once("data", (piece: Buffer) => resolve(piece.toString("utf8").trim()));
    server.once("exit", () => reject(new Error("Xvfb ended")));
  });
  return { name: `:${number}`, stop: () => server.kill() };
}
