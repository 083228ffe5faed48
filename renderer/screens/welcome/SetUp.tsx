import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type SetUpRefusal, setUpAcademy } from "../../actions/setUpAcademy";
import { reasonOf } from "../../domain/reasonOf";
import { newRecoveryKey } from "../../storage/recoveryKey";
import type { UnlockProgress } from "../../storage/unlocking";
import { DoorSheet } from "../DoorSheet";
import type { DoorProps } from "../door";
import { Making } from "./Making";
import { StepEdition } from "./StepEdition";
import { StepPassphrase } from "./StepPassphrase";
import { StepRecovery } from "./StepRecovery";

type Props = DoorProps & { readonly onBack: () => void };

const STEPS = ["edition", "passphrase", "recovery"] as const;
type Step = (typeof STEPS)[number];

/** The three steps that make an academy of one's own. Nothing is written before the last one ends. */
export function SetUp({ door, onOpen, onBack }: Props) {
  const { t } = useTranslation("welcome");
  const [step, setStep] = useState<Step>("edition");
  const [chosen, setChosen] = useState({ academyName: "", yearsLater: 0 });
  const [passphrase, setPassphrase] = useState("");
  const [recoveryKey] = useState(newRecoveryKey);
  const [making, setMaking] = useState<UnlockProgress | null>(null);
  const [refusal, setRefusal] = useState<SetUpRefusal | null>(null);

  async function make(): Promise<void> {
    setRefusal(null);
    setMaking({ step: "deriving", done: 0 });
    const academy = { ...chosen, passphrase, recoveryKey };
    try {
      const made = await setUpAcademy(academy, door.surroundings, door.newId, setMaking);
      if (made.ok) onOpen(made.value);
      else setRefusal(made.error);
    } catch (error) {
      setRefusal({ kind: "cannotOpen", reason: reasonOf(error) });
    } finally {
      setMaking(null);
    }
  }

  const line = t("step", { step: STEPS.indexOf(step) + 1, count: STEPS.length });
  if (making !== null) {
    return (
      <DoorSheet title={t("setUpTitle")} line={line}>
        <Making progress={making} />
      </DoorSheet>
    );
  }
  return (
    <DoorSheet title={t("setUpTitle")} line={line}>
      {step === "edition" && (
        <StepEdition
          today={door.today}
          chosen={chosen}
          onChange={setChosen}
          onBack={onBack}
          onNext={() => setStep("passphrase")}
        />
      )}
      {step === "passphrase" && (
        <StepPassphrase
          passphrase={passphrase}
          onChange={setPassphrase}
          onBack={() => setStep("edition")}
          onNext={() => setStep("recovery")}
        />
      )}
      {step === "recovery" && (
        <StepRecovery
          academyName={chosen.academyName}
          recoveryKey={recoveryKey}
          today={door.today}
          desktop={door.desktop}
          refusal={refusal}
          onBack={() => setStep("passphrase")}
          onFinish={() => void make()}
        />
      )}
    </DoorSheet>
  );
}
