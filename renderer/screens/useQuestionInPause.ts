import { useEffect, useState } from "react";
import { useAcademy } from "./academy";
import { answerOf, type Question } from "./useQuestion";

/** The facts have stood still for so long, in milliseconds, before they are asked again. */
const STILL_MS = 300;

/**
 * Asks a question of the open vault, and again once the commits have paused: for what stands at the edge of the screen
 * and is dear to work out. A hand at the door marks many in a row, and none of them waits for it.
 */
export function useQuestionInPause<Argument, Answer>(
  question: Question<readonly [Argument], Answer>,
  argument: Argument,
): Answer {
  const { vault } = useAcademy();
  const ask = () => answerOf(vault, vault.version(), question, [argument]);
  const [answer, setAnswer] = useState(ask);
  useEffect(() => {
    const askAgain = () => setAnswer(answerOf(vault, vault.version(), question, [argument]));
    askAgain(); // the day may have turned
    return inPauses(vault.subscribe, askAgain);
  }, [vault, question, argument]);
  return answer;
}

/** Listens to the pauses after changes, and not to each change. Gives what ends it. Exported for its test. */
export function inPauses(
  subscribe: (listener: () => void) => () => void,
  listener: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(listener, STILL_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
