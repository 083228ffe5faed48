import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { OpenAcademy } from "./app/OpenAcademy";
import { HeldElsewhere, StartFailed } from "./app/StartFailed";
import { type Start, start } from "./app/start";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Repaired } from "./screens/repair/Repaired";
import { Lost } from "./screens/unlock/Lost";
import { Unlock } from "./screens/unlock/Unlock";
import { Welcome } from "./screens/welcome/Welcome";
import type { Vault } from "./storage/vault";

/** From the first look at the disk to an open academy. */
export function App() {
  const { t } = useTranslation("common");
  const [begun, setBegun] = useState<Start | null>(null);
  const [vault, setVault] = useState<Vault | null>(null);
  const begin = useCallback(() => void start().then(setBegun), []);
  useEffect(begin, [begin]);
  useEffect(() => {
    if (vault === null) document.title = t("appName");
  }, [vault, t]);

  if (begun === null) return null;
  return (
    <ErrorBoundary
      instead={(error, again) => <StartFailed reason={error.message} onAgain={again} />}
    >
      <Shown begun={begun} vault={vault} onOpen={setVault} onAgain={begin} />
    </ErrorBoundary>
  );
}

type ShownProps = {
  readonly begun: Start;
  readonly vault: Vault | null;
  readonly onOpen: (vault: Vault) => void;
  readonly onAgain: () => void;
};

function Shown({ begun, vault, onOpen, onAgain }: ShownProps) {
  const [isToldOfRepairs, setToldOfRepairs] = useState(false);
  if (begun.kind === "failed") return <StartFailed reason={begun.reason} onAgain={onAgain} />;
  if (begun.kind === "heldElsewhere") return <HeldElsewhere onAgain={onAgain} />;
  const { presence, door } = begun;
  if (vault !== null && !isToldOfRepairs && worthTelling(vault)) {
    return <Repaired repairs={vault.repairs} onGoOn={() => setToldOfRepairs(true)} />;
  }
  if (vault !== null) return <OpenAcademy vault={vault} begun={begun} />;
  switch (presence) {
    case "none":
      return <Welcome door={door} onOpen={onOpen} onBrought={onAgain} />;
    case "present":
      return <Unlock door={door} onOpen={onOpen} />;
    case "recoverable":
      return <Unlock door={door} onOpen={onOpen} isRecovering />;
    case "lost":
      return <Lost door={door} onOpen={onOpen} onBrought={onAgain} />;
  }
}

/** A copy that had only missed some changes and has them now is no news. */
function worthTelling({ repairs }: Vault): boolean {
  return repairs.some(({ kind }) => kind !== "copyBehind");
}
