import { X } from "lucide-react";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { Button } from "./Button";
import { classes } from "./classes";
import { IconButton } from "./IconButton";
import styles from "./Say.module.css";

/** One sentence about what just happened. */
type Saying = {
  readonly words: string;
  /** `danger` stays until it is closed; the others leave by themselves. */
  readonly tone?: "done" | "danger";
  /** Usually the way back: "Undo". */
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

type Voice = {
  readonly say: (saying: Saying) => void;
  readonly spoken: (Saying & { readonly number: number }) | null;
  readonly hush: () => void;
};

const VoiceContext = createContext<Voice | null>(null);

const SHOWN_MILLISECONDS = 7000;

/** Holds the one line that tells what just happened; a new sentence replaces the last. */
export function SayProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState<Voice["spoken"]>(null);
  const hush = useCallback(() => setSpoken(null), []);
  const say = useCallback(
    (saying: Saying) => setSpoken((last) => ({ ...saying, number: (last?.number ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (spoken === null || spoken.tone === "danger") return;
    const timer = setTimeout(hush, SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [spoken, hush]);
  const voice = useMemo(() => ({ say, spoken, hush }), [say, spoken, hush]);
  return <VoiceContext value={voice}>{children}</VoiceContext>;
}

function useVoice(): Voice {
  const voice = useContext(VoiceContext);
  if (voice === null) throw new Error("useSay needs a SayProvider above it");
  return voice;
}

/** Gives the function that says one quiet sentence at the foot of the window. */
export function useSay(): Voice["say"] {
  return useVoice().say;
}

/** Where the sentence appears. Placed once, by the frame. */
export function SayLine({ closeLabel }: { readonly closeLabel: string }) {
  const { spoken, hush } = useVoice();
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {spoken && (
        <div
          key={spoken.number}
          className={classes(styles.line, spoken.tone === "danger" && styles.danger)}
        >
          <span className={styles.words}>{spoken.words}</span>
          {spoken.action && (
            <Button
              look="quiet"
              onPress={() => {
                hush();
                spoken.action?.onPress();
              }}
            >
              {spoken.action.label}
            </Button>
          )}
          <IconButton icon={X} label={closeLabel} onPress={hush} />
        </div>
      )}
    </div>
  );
}
