import { type Desktop, type RequestName, requestArguments } from "../../electron/bridge";

type Asked = { readonly name: RequestName; readonly arguments: readonly unknown[] };

export type RecordedDesktop = Desktop & {
  /** What was asked, the first request first. */
  readonly asked: readonly Asked[];
  /** From now on that request is answered so. */
  answer<Name extends RequestName>(name: Name, outcome: Awaited<ReturnType<Desktop[Name]>>): void;
  /** From now on that request is answered by what it asks. */
  answerBy<Name extends RequestName>(name: Name, answer: Desktop[Name]): void;
  /** From now on that request is not answered at all, as when the shell is gone. */
  leave(name: RequestName): void;
};

const SHELL = { shell: "appWindow", version: "0.1.0", exportsFolder: "/exports" } as const;

/** What is answered until a test says otherwise; every other request finds no shell. */
const ANSWERS: Partial<Desktop> = {
  describe: async () => SHELL,
  saveFile: async (name) => ({ kind: "saved", path: `/exports/${name}` }),
  savePagePdf: async (name) => ({ kind: "saved", path: `/exports/${name}` }),
  printPage: async () => ({ kind: "dialogClosed" }),
  listBackups: async () => ({ kind: "listed", backups: [] }),
  backupPlace: async () => ({ kind: "known", place: null, drives: [] }),
  askSystemKey: async () => ({ kind: "unavailable", why: "appWindow" }),
};

/** A shell that writes down what it is asked and answers what the test says. */
export function recordedDesktop(): RecordedDesktop {
  const asked: Asked[] = [];
  const answers: Partial<Record<RequestName, (...list: never) => Promise<unknown>>> = ANSWERS;
  const now = { ...answers };
  const names = Object.keys(requestArguments) as RequestName[];
  const ask = async (name: RequestName, list: readonly unknown[]) => {
    asked.push({ name, arguments: list });
    const answer = now[name];
    if (answer === undefined) throw new Error("The shell is gone");
    return answer(...(list as never));
  };
  const requests = names.map((name) => [name, (...list: unknown[]) => ask(name, list)]);
  return {
    ...(Object.fromEntries(requests) as Desktop),
    asked,
    answer: (name, outcome) => {
      now[name] = async () => outcome;
    },
    answerBy: (name, answer) => {
      now[name] = answer;
    },
    leave: (name) => {
      delete now[name];
    },
  };
}
