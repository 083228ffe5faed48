import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import * as v from "valibot";
import type { AppStart, RunningApp } from "../app/startApp";

const where = v.object({
  startPage: v.string(),
  origin: v.string(),
  profile: v.string(),
  exportsFolder: v.string(),
});

export type ShellProcess = {
  /** For `openApp`. */
  readonly run: (start: AppStart) => Promise<RunningApp>;
  /** kill -9. */
  kill(): void;
};

/** A shell as a process of its own. */
export function shellProcess(): ShellProcess {
  let child: ChildProcess | null = null;
  const ended = async (signal: "SIGKILL" | "SIGTERM") => {
    const mine = child;
    if (mine === null || mine.exitCode !== null || mine.signalCode !== null) return;
    const end = new Promise((resolve) => mine.once("exit", resolve));
    mine.kill(signal);
    await end;
  };
  return {
    kill: () => void ended("SIGKILL"),
    async run({ home = "", port = 0 }) {
      const script = new URL("shellProcess.ts", import.meta.url).pathname;
      const list = ["--import", "tsx", script, home, String(port)];
      child = spawn(process.execPath, list, { stdio: ["ignore", "pipe", "inherit"] });
      const { stdout } = child;
      if (stdout === null) throw new Error("The shell says nothing");
      for await (const line of createInterface({ input: stdout })) {
        const told = v.parse(where, JSON.parse(line));
        return {
          ...told,
          port: Number(new URL(told.origin).port),
          stop: () => ended("SIGTERM"),
        };
      }
      throw new Error("The shell ended before it said where it is");
    },
  };
}
