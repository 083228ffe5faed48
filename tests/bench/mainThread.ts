import type { Page } from "playwright";

/** Milliseconds of each task of the page's main thread, in no order. */
export type Tasks = readonly number[];

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
};

const CATEGORIES = ["disabled-by-default-devtools.timeline", "__metadata"];

/** Follows the browser's own trace while `work` goes on. */
export async function tasksDuring(page: Page, work: () => Promise<unknown>): Promise<Tasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, recordMode: "recordAsMuchAsPossible" },
  });
  await work();
  const complete = new Promise<void>((resolve) => {
    session.once("Tracing.tracingComplete", () => resolve());
  });
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return busiestMainThread(events);
}

/** Every process that shows a page has a main thread; the one that worked most is ours. */
function busiestMainThread(events: readonly TraceEvent[]): Tasks {
  const threads = new Map<string, number[]>();
  for (const { name, pid, tid, args } of events) {
    if (name === "thread_name" && args?.name === "CrRendererMain") threads.set(`${pid} ${tid}`, []);
  }
  for (const { name, pid, tid, dur = 0 } of events) {
    if (name === "RunTask") threads.get(`${pid} ${tid}`)?.push(dur / 1_000);
  }
  const total = (tasks: Tasks) => tasks.reduce((sum, task) => sum + task, 0);
  return [...threads.values()].sort((left, right) => total(right) - total(left))[0] ?? [];
}

export function shareOver(tasks: Tasks, milliseconds: number): number {
  if (tasks.length === 0) throw new Error("The trace holds no task of a page.");
  return countOver(tasks, milliseconds) / tasks.length;
}

export function countOver(tasks: Tasks, milliseconds: number): number {
  return tasks.filter((task) => task > milliseconds).length;
}
