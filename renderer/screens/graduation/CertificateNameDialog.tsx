import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setCertificateName } from "../../actions/graduate";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import { certificateNameOf, type Person } from "../../domain/person";
import { useAcademy } from "../academy";

type Props = { readonly person: Person; readonly onClose: () => void };

/** The full legal name, or whichever they want read on their wall. */
export function CertificateNameDialog({ person, onClose }: Props) {
  const { t } = useTranslation("graduation");
  const { vault } = useAcademy();
  const say = useSay();
  const [name, setName] = useState(certificateNameOf(person));
  const keep = () =>
    void setCertificateName(vault, person.id, name).then(onClose, () =>
      say({ words: t("notSaved"), tone: "danger" }),
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("certificateNameFor", { name: person.knownAs })}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={keep}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("certificateName")}
        hint={t("certificateNameHint", { name: person.fullName })}
        value={name}
        onChange={setName}
        onSubmit={keep}
        autoFocus
      />
    </Dialog>
  );
}
