import type { Wordings } from "./wordings";

/** Starting versions in Romanian, to be read by somebody whose language it is before they are used. */
export const ROMANIAN: Wordings = {
  moreInformation: {
    subject: "Cererea dumneavoastră către {{academy}}: lipsesc câteva răspunsuri",
    body: `Dragă {{known_as}},

Vă mulțumim că ați depus o cerere la {{academy}}. Am primit-o.

Pentru a o citi în mod corect alături de celelalte, mai avem nevoie să știm:
{{missing}}

Ajunge un mesaj scurt sau un telefon. Dacă vă este greu să răspundeți la o întrebare sau doriți ajutor cu formularul, spuneți-ne și vom găsi împreună o cale.

Cu toată căldura,`,
  },
  offer: {
    subject: "Un loc pentru dumneavoastră la {{academy}} {{edition}}",
    body: `Dragă {{known_as}},

Vă mulțumim că ați depus o cerere la {{academy}}. Am citit cu atenție ce ne-ați scris și ne-am bucura mult să fiți alături de noi. Vă oferim un loc în programul {{edition}}.

Începem împreună:
{{first_session}}

Acestea sunt datele programului:
{{sessions}}

{{#if reply_by}}
Vă rugăm să ne spuneți până {{reply_by}} dacă doriți să primiți locul. Ajunge un mesaj scurt sau un telefon.
{{/if}}

Dacă aveți nevoie de mai mult timp sau dacă vă stă ceva în cale, de exemplu îngrijirea copiilor, transportul, limba sau accesul, spuneți-ne și vom căuta împreună un răspuns.

Abia așteptăm să vă cunoaștem și să învățăm din ceea ce aduceți cu dumneavoastră.

Cu toată căldura,`,
  },
  waitingList: {
    subject: "Cererea dumneavoastră către {{academy}} {{edition}}",
    body: `Dragă {{known_as}},

Vă mulțumim că ați depus o cerere la {{academy}} și pentru încrederea cu care ne-ați scris.

Au dorit să participe la {{edition}} mai multe persoane decât locurile pe care le avem. Astăzi nu vă putem oferi un loc, dar am dori să vă păstrăm o șansă: sunteți pe locul {{waiting_position}} pe lista noastră de așteptare. Dacă se eliberează un loc, vă anunțăm imediat, în ordinea listei.

Nu trebuie să faceți nimic pentru a rămâne pe listă. Dacă vi se schimbă planurile, ajunge un mesaj scurt.

Orice s-ar întâmpla, am dori să păstrăm legătura. Experiența dumneavoastră contează pentru această mișcare.

Cu toată căldura,`,
  },
  decline: {
    subject: "Cererea dumneavoastră către {{academy}} {{edition}}",
    body: `Dragă {{known_as}},

Vă mulțumim că ați depus o cerere la {{academy}} și că ne-ați povestit despre munca și speranțele dumneavoastră. Știm că aceasta cere timp și curaj.

Ne pare rău că nu vă putem oferi un loc în programul {{edition}}.

{{reason}}

Aceasta nu este o judecată asupra dumneavoastră sau a comunității dumneavoastră. Dacă doriți să vorbim despre aceasta, vă rugăm să ne contactați: vă vom spune cu plăcere mai multe și, unde putem, vă vom îndruma către alte cursuri și grupuri din apropiere.

Sperăm că veți depune din nou o cerere și vă dorim putere în tot ce faceți pentru oamenii din jur.

Cu respect și cu toată căldura,`,
  },
  placeConfirmed: {
    subject: "Bun venit la {{academy}} {{edition}}",
    body: `Dragă {{known_as}},

Ne bucurăm mult că ați primit locul. Bun venit!

Vă rugăm să păstrați libere aceste date:
{{sessions}}

{{#if venue}}
Unde ne întâlnim prima dată:
{{venue}}
{{venue_address}}
{{venue_access}}
{{/if}}

Spuneți-ne cât mai devreme dacă aveți nevoie de ceva pentru a participa: ajutor pentru acces, un interpret, îngrijirea copiilor, costurile de transport, mâncare potrivită, un loc liniștit sau de rugăciune. Ce ne spuneți rămâne la noi.

Dacă nu puteți veni la o întâlnire, un mesaj dinainte ne ajută și nimeni nu vă va cere dovezi.

Abia așteptăm să lucrăm împreună.

Cu toată căldura,`,
  },
  dateConfirmed: {
    subject: "Data este stabilită: {{session_title}}",
    body: `Dragă {{known_as}},

Încă o dată din programul nostru este stabilită. {{session_title}} are loc:
{{session_when}}
{{session_venue}}

Vă rugăm să o păstrați liberă. Dacă este dificilă pentru dumneavoastră, spuneți-ne și vom căuta împreună o cale.

Cu toată căldura,`,
  },
  dateChanged: {
    subject:
      "{{#if only_place}}Un loc nou{{/if}}{{^only_place}}{{#if only_time}}O oră nouă{{/if}}{{^only_time}}O dată nouă{{/only_time}}{{/only_place}}: {{session_title}}",
    body: `Dragă {{known_as}},

A trebuit să schimbăm una dintre întâlnirile noastre și ne cerem scuze pentru neplăceri.

{{#if only_place}}
Ziua și ora pentru {{session_title}} rămân cele pe care le știți:
{{session_when}}

{{#if session_venue}}
Se schimbă locul. Ne întâlnim aici:
{{session_venue}}
{{session_venue_address}}
{{session_venue_access}}
{{/if}}
{{^session_venue}}
Se schimbă locul și vă vom spune noul loc de îndată ce îl știm.
{{/session_venue}}
{{/if}}
{{^only_place}}
{{#if only_time}}
Ziua pentru {{session_title}} rămâne cea pe care o știți. Se schimbă ora:
{{/if}}
{{^only_time}}
{{session_title}} are loc acum:
{{/only_time}}
{{session_when}}
{{session_venue}}
{{/only_place}}

Toate celelalte rămân neschimbate. Dacă vă este dificil, spuneți-ne și vom căuta împreună o cale.

Cu toată căldura,`,
  },
  sessionCancelled: {
    subject: "Anulată: {{session_title}}",
    body: `Dragă {{known_as}},

Ne pare rău să vă anunțăm că {{session_title}} nu mai are loc. Era planificată:
{{session_when}}

Nu trebuie să faceți nimic. Toate celelalte date rămân neschimbate, iar prezența nimănui nu este afectată.

{{#if next_session}}
Ne întâlnim data viitoare:
{{next_session}}
{{/if}}

Cu toată căldura,`,
  },
  absence: {
    subject: "Ne-ați lipsit la {{session_title}}",
    body: `Dragă {{known_as}},

Ne-ați lipsit la {{session_title}} ({{session_when}}) și sperăm că sunteți bine.

Nu trebuie să ne dați explicații. Dacă vă este greu să veniți, din cauza transportului, a îngrijirii copiilor, a muncii, a sănătății sau a felului în care ținem întâlnirile, am dori să aflăm și să căutăm împreună o cale.

{{#if next_session}}
Data viitoare ne întâlnim:
{{next_session}}
{{/if}}

Locul este al dumneavoastră, iar grupul este mai puternic cu dumneavoastră.

Cu toată căldura,`,
  },
  certificate: {
    subject: "Certificat",
    body: `Se certifică prin prezenta că

{{full_name}}

a absolvit

{{academy}} {{edition}}

{{#if attendance_stated}}
și a fost prezent(ă) la {{attended}} din {{held}} întâlniri: {{hours}} ore de învățare și practică în organizare comunitară și leadership.
{{/if}}
{{^attendance_stated}}
un program de învățare și practică în organizare comunitară și leadership.
{{/attendance_stated}}`,
  },
  invitation: {
    subject: "Următoarea ediție {{academy}}: o invitație",
    body: `Dragă {{known_as}},

{{#if graduated_on}}
Vă mulțumim pentru tot ce ați adus la {{academy}} {{edition}}. Ceea ce ați început împreună cu alții merge mai departe și ne bucurăm că vă numărați printre cei care au absolvit programul.
{{/if}}
{{^graduated_on}}
Când v-ați înscris la {{academy}} {{edition}}, am convenit asupra unui an următor. Nu am uitat și dorim să vă invităm acum.
{{/graduated_on}}

{{#if next_opens}}
Următoarea ediție este {{next_edition}}. Înscrierile sunt deschise: {{next_opens}} – {{next_closes}}.
{{/if}}
{{^next_opens}}
Pregătim următoarea ediție și vă vom trimite datele îndată ce sunt stabilite.
{{/next_opens}}

{{#if graduated_on}}
Ne-am bucura să fiți din nou alături de noi: ca mentor, ca invitat la una dintre întâlniri sau dând mai departe această invitație cuiva pe care ați dori să îl vedeți acolo.
{{/if}}
{{^graduated_on}}
Dacă doriți în continuare să participați, un mesaj scurt este suficient. Vă ajutăm cu drag la completarea formularului.
{{/graduated_on}}

Cu drag,`,
  },
};
