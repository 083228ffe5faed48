import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { TextField } from "../../components/TextField";
import { passphraseStrength } from "../../storage/passphraseStrength";
import { CapsLockHint } from "../CapsLockHint";
import { StrengthMeter } from "../keys/StrengthMeter";
import { StepButtons } from "./StepButtons";

type Props = {
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** The passphrase, twice, with an honest word about how hard it is to guess. */
export function StepPassphrase({ passphrase, onChange, onBack, onNext }: Props) {
  const { t } = useTranslation("welcome");
  const [again, setAgain] = useState("");
  const [isCapsLockOn, setCapsLockOn] = useState(false);
  const strength = passphraseStrength(passphrase);
  const isSame = again === passphrase;
  const canGoOn = strength.isEnough && isSame;
  return (
    <>
      <Banner tone="attention" title={t("passphraseTitle")}>
        {t("passphraseWords")}
      </Banner>
      <TextField
        type="password"
        label={t("passphrase")}
        hint={t("passphraseHint")}
        value={passphrase}
        onChange={onChange}
        onKeyState={(state) => setCapsLockOn(state.isCapsLockOn)}
        autoFocus
      />
      <StrengthMeter strength={strength} />
      <TextField
        type="password"
        label={t("passphraseAgain")}
        value={again}
        onChange={setAgain}
        onKeyState={(state) => setCapsLockOn(state.isCapsLockOn)}
        onSubmit={() => canGoOn && onNext()}
        error={again !== "" && !isSame ? t("passphraseDiffers") : undefined}
      />
      <CapsLockHint isOn={isCapsLockOn} />
      <StepButtons onBack={onBack} onNext={onNext} nextLabel={t("next")} canGoOn={canGoOn} />
    </>
  );
}
