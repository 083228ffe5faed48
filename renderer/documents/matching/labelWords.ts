import { foldLabel, foldText } from "../../domain/foldText";
import { endsLikeLabel } from "./asking";

/**
 * Words that forms everywhere print as labels, in the languages the academy's people bring forms in. They say that a
 * text is probably a label; nothing is ever matched to a field by them.
 */
const LABEL_WORDS = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    "names?|surnames?|forenames?|initials|title|maiden|nickname|known as|address|street|city|town|country|county|state|province|borough|district|village|postcode|post code|postal code|zip|code|apt",
    "phone|telephone|tele|tel|mobile|cell|cellphone|fax|e-?mail|website|web|skype|whatsapp|facebook|social media|contact|contacts",
    "date|dated|day|month|year|years|d\\.?\\s?o\\.?\\s?b|birth|born|age|sex|gender|nationality|citizenship|ethnicity|religion|marital status|languages?",
    "occupation|profession|employer|company|organi[sz]ation|department|position|role|job|school|college|university|institution|grade|class|degree|course|subject|qualification|education|experience",
    "signature|signed|sign|witness|initials|id|passport|visa|number|no|nr|ref|reference|referee|account|bank|amount|fee|price|cost|salary|income|rent",
    "relationship|relation|guardian|parent|mother|father|spouse|next of kin|emergency|doctor|allergies|medication|medical|diet|dietary|health|disability|needs",
    "time|times|place|venue|location|area|primary|secondary|home|work|office|permanent|present|previous|project|duration|period|purpose|reason|comments?|remarks|notes|details|description|other|others|please specify|website",
    "an|anul|nr|seria|grupa|clasa|strada|orașul|județul|țara|ocupația|naționalitatea|nom|prénom|prenom|adresse|téléphone|ville|pays|date de naissance|courriel|signature|nume|prenume|numele|prenumele|adresa|telefon|data|semnătura|semnătură|localitatea|vârsta|cnp",
    "nombre|apellidos?|dirección|teléfono|correo|fecha|firma|nome|cognome|indirizzo|telefono|sobrenome|endereço|telefone|geburtsdatum|vorname|nachname|anschrift|unterschrift|datum|imię|nazwisko|adres|podpis",
    "улица|дом|квартира|район|город|область|населенный пункт|населённый пункт|индекс|серия|номер|почта|диагноз|группа|гражданство|пол|возраст|образование|должность|организация|место работы|место рождения|дата рождения|школа|класс|родитель|мать|отец|подпись|вулиця|будинок|місто|громадянство|вік|освіта|посада|місце|номер телефону",
    "adı|soyadı|ad soyad|adres|doğum tarihi|doğum yeri|telefon|e-posta|imza|tarih|meslek|uyruk|cinsiyet",
    "naam|voornaam|achternaam|adres|postcode|woonplaats|geboortedatum|telefoonnummer|handtekening|beroep|straße|strasse|ort|plz|wohnort|land|beruf|staatsangehörigkeit|geschlecht|telefon|geburtsort|familienstand",
    "miejscowość|data urodzenia|obywatelstwo|zawód|ulica|miasto|kod pocztowy|wiek|płeć|miejsce",
    "profession|nationalité|sexe|âge|lieu|rue|code postal|métier|situation de famille|profesión|nacionalidad|sexo|edad|ciudad|calle|código postal|ocupación|data de nascimento|cidade|profissão|nacionalidade|idade|assinatura|data di nascita|luogo|città|professione|nazionalità|sesso|età",
    "имя|фамилия|отчество|адрес|телефон|дата|подпись|фамилия, имя|ім'я|прізвище|підпис",
    "họ và tên|họ tên|tên|ngày sinh|địa chỉ|điện thoại|quốc tịch|giới tính",
  ].join("|")})(?=$|[^\\p{L}])`,
  "iu",
);

/** Scripts without spaces or capitals: short labels of their own. */
const LABEL_WORDS_UNSPACED =
  /姓名|名字|性别|年龄|电话|手机|邮箱|地址|日期|签名|学校|学院|专业|单位|国籍|职务|年级|氏名|住所|이름|성명|주소|전화|الاسم|اسم|العنوان|الهاتف|هاتف|التاريخ|العمر|الجنس|التوقيع|نام|نشانی|آدرس|تلفن|تاریخ|سن|ስም|አድራሻ|ስልክ|ቀን|ፊርማ|እድሜ|ዕድሜ|ሙሉ ስም|生日|出生|民族|籍贯|住址|电子邮件|邮编|导师|意见|爱好|特长|备注|职业|城市|性別|電話|電子郵件|生年月日|年齢|連絡先|생년월일|이메일|나이|직업|국적|البريد|الجنسية|المهنة|المدينة|ملاحظات|تولد|شغل|شهر|کشور|ኢሜይል|ከተማ|ሥራ|ዜግነት|ਨਾਮ|नाम|पता|পূর্ণ নাম|নাম|ঠিকানা|magaca|cinwaanka/u;

const MAX_LABEL_CHARACTERS = 220;
const MAX_WORD_LABEL_WORDS = 7;

export function hasLabelWord(text: string): boolean {
  return LABEL_WORDS.test(foldText(text)) || LABEL_WORDS_UNSPACED.test(text);
}

/**
 * How much a text looks like a printed label: 3 it ends as one or is numbered, 2 it is short and holds a word that
 * labels are made of, 1 it is short enough to be one, 0 it is something else.
 */
export function labelStrength(text: string): 0 | 1 | 2 | 3 {
  const shown = text.trim();
  if (shown === "" || shown.length > MAX_LABEL_CHARACTERS || !/\p{L}|#/u.test(shown)) return 0;
  if (endsLikeLabel(shown)) return 3;
  if (looksLikeValue(shown)) return 0;
  if (isPersonalPronounUse(shown) || /[£$€]\s?\d/u.test(shown)) return 0;
  const words = foldLabel(withoutTail(shown)).split(" ").length;
  const isShort = words <= MAX_WORD_LABEL_WORDS;
  if (isNumberedLabel(shown)) return 2;
  if (isShort && isWordedLabel(shown)) return 2;
  return isShort ? 1 : 0;
}

export function isNumberedLabel(shown: string): boolean {
  return /^\d{1,2}\s*[-–.)]\s*\S/u.test(shown);
}

/** "(kHz)", "(hh:mm)", "(yes = 1/no = 0)", "(good, fair, poor)": how to answer, as only labels say it. */
const HINT =
  /\((?:[^()]{0,80}[/=,%°][^()]{0,80}|k?hz|db|km|kg|g|cm|mm|m[²2]?|ml|l|hh:mm|years?|months?|weeks?|days?|hours?|if (?:any|applicable|known)|optional|in (?:words|figures|full)|block letters|capital letters)\)$/iu;

function isWordedLabel(shown: string): boolean {
  if (holdsHouseNumber(shown)) return false;
  if (HINT.test(shown)) return true;
  return hasLabelWord(withoutTail(shown)) || /^your\s/iu.test(shown);
}

/** "22 - Arrival   23 - Departure": two numbered questions on one line. */
function areNumberedLabels(text: string): boolean {
  return /^\s*\d{1,2}\s*[-–.)].{2,200}?(?:\t|\s{3,})\s*\d{1,2}\s*[-–.)]\s*\p{L}/u.test(text);
}

/** "12 Green Street", "Strada Viţei 12, ap. 4": a label word in an address is no label. */
export function holdsHouseNumber(text: string): boolean {
  return /^\d{1,4}[a-z]?,? \p{Lu}|\p{L} \d{1,4}[a-z]?, ?\p{L}|^\p{L}[\p{L} .]{0,20} \d{1,4}[a-z]?, /u.test(
    text,
  );
}

function withoutTail(text: string): string {
  return text.replace(/\([^()]{0,300}\)?/gu, " ");
}

const EMAIL = /[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}/iu;
const PHONE = /^\+?[\d\s()./-]{6,40}$/u;
const DATE = /^\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}$/u;
const LINK = /^(https?:\/\/|www\.)\S+$/iu;

/** "two years", "6 months", "approx. 3 hours". */
const SPAN =
  /^(?:about |approx\.? |over |under |nearly |almost )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|some)(?: and a half)?[ -](?:years?|months?|weeks?|days?|hours?|minutes?|times)(?: old| ago)?$/iu;

/** Numbers, dates, addresses of the net: what nobody prints as a label. */
export function looksLikeValue(text: string): boolean {
  const shown = text.trim();
  if (EMAIL.test(shown) || LINK.test(shown)) return true;
  if (PHONE.test(shown) && /\d/.test(shown)) return true;
  if (DATE.test(shown) || SPAN.test(shown)) return true;
  return /^[£$€]?\d[\d.,\s]*%?$/u.test(shown);
}

function isPersonalPronounUse(text: string): boolean {
  return /^(i|i'm|i’m|my|we|our)\s/iu.test(text) && text.split(/\s+/u).length > 4;
}

const INSTRUCTION_WORDS =
  /(?:^|[^\p{L}])(?:please|you|your|yours|must|should|shall|applicants?|candidates?|form|forms|attach|attached|tick|check|circle|delete|indicate|specify|list|describe|include|provide|complete|submit|return|sign|print|write|use|enter|fill|see|read|note|only|required|optional|if|any|e\.g|i\.e|etc|hereby|will be|may be|office use|agree|declare|consent|authori[sz]e|confirm|understand|undertake|certify|vă|rog|veuillez|votre|cochez|bitte|ihre?)(?=$|[^\p{L}])/giu;

/**
 * Printed guidance rather than somebody's answer: it speaks to the reader, or is a declaration worded beforehand.
 * Several such words in a few lines tell it from an answer that happens to hold one.
 */
export function isInstruction(text: string): boolean {
  const shown = text.trim();
  if (/^[(*†（]/u.test(shown) && shown.length > 1) return true;
  if (
    /^(please|note|n\.?b\.?|notice|important|instructions?|attach|tick|check|e\.g\.?|if|for office use|veuillez|vă rugăm)\b/iu.test(
      shown,
    )
  )
    return true;
  if (isOfSelf(shown) && !isStatement(shown)) return false;
  const found = shown.match(INSTRUCTION_WORDS)?.length ?? 0;
  const words = shown.split(/\s+/u).length;
  return found >= 1 && words <= 12
    ? /\b(you|your|please|must|applicants?|attached?|hereby)\b/iu.test(shown)
    : found * 14 >= words;
}

const TEMPLATE = /^[\s.]*(\{\{[^{}]*\}?\}|«[^«»]*»|<<[^<>]*>>|\[[^[\]]*\]|<[^<>]*>)[\s.]*$/u;
const LEADERS = /[\s_.…·‥─—–\-＿﹍﹏|/\\:;,()[\]*]+/gu;

/** True for what a form prints where an answer belongs: lines, leaders, prompts, template tags, date shapes. */
export function isPrintedFiller(text: string): boolean {
  if (/^[\s_/年月日时分:]*$/u.test(text)) return true;
  if (text.replace(LEADERS, "") === "") return true;
  if (TEMPLATE.test(text)) return true;
  if (
    /^[\s(]*(d{1,2}|j{1,2}|t{1,2})\s?[./-]?\s?m{1,2}\s?[./-]?\s?(y{2,4}|a{2,4}|j{2,4})[\s)]*$/iu.test(
      text,
    )
  )
    return true;
  return (
    /^\W*(click( or tap)? (here )?to (enter|add|type)|click here|choose an? |select (an?|one)\b|enter (text|your|a )|type (here|your)|insert |your (text|answer|name) here|n\/a\?)/iu.test(
      text,
    ) && text.trim().split(/\s+/u).length <= 10
  );
}

/** Choices as they are printed, none of them made: "Male/Female", "1 – town, 2 – village". */
export function isPrintedChoice(text: string): boolean {
  const shown = foldText(text);
  if (/(?:^|\s)-\s*1\b.{1,200}-\s*2\b/u.test(shown)) return true;
  return isListOfChoices(text.trim()) || isShortChoice(text) || areNumberedLabels(text);
}

/** "Mr (Mr - Ms - Dr)", or three words and more with tabs between them. */
function isListOfChoices(text: string): boolean {
  const inner = /\(((?:[\p{L}. ]{1,20} ?[-/|,] ?){2,8}[\p{L}. ]{1,20})\)$/u.exec(text)?.[1];
  if (inner !== undefined && !/^[dmyjat\s./-]+$/iu.test(inner)) return true;
  return /^[\p{L}’',/-][\p{L}’',/ -]{1,40}?(?:(?:\t+|\s{3,})[\p{L}’',/-][\p{L}’',/ -]{0,40}?){2,8}$/u.test(
    text,
  );
}

/** "Yes / No", "Male/Female": two words to choose between. */
export function isShortChoice(text: string): boolean {
  const shown = foldText(text);
  return /^(yes ?[/ ] ?no|no ?[/ ] ?yes|y ?\/ ?n|male ?[/ ] ?female|female ?[/ ] ?male|m ?\/ ?f|f ?\/ ?m|mr ?\/ ?m[^ ]*.{0,20}|da ?\/ ?nu|oui ?\/ ?non|ja ?\/ ?nein|si ?\/ ?no|am ?\/ ?pm)[.?]?$/u.test(
    shown,
  );
}

/** Forms say "we" of themselves, but hardly ever "I" or "my" outside a declaration. */
const SPEAKS_OF_SELF = /(?:^|[^\p{L}])(?:i|i'm|i've|my|me|myself)(?=$|[^\p{L}])/u;
function isOfSelf(text: string): boolean {
  const folded = foldText(text);
  return SPEAKS_OF_SELF.test(folded) && !/\bplease\b/u.test(folded);
}

const FIRST_PERSON = /(?:^|[^\p{L}])(?:i|i'm|i've|me|my|mine|myself|we|our|us)(?=$|[^\p{L}])/u;
const STATEMENT =
  /^(?:i|we)(?:'m| am| have| will| do)?(?: also| hereby| fully| been| made| (?:am|have))* (?:agree|give|grant|consent|declare|certify|confirm|understand|understood|acknowledge|authori[sz]e|undertake|accept|read|adhere|aware|willing|explained|explain|promise|wish|would like|enclose|the undersigned)\b/u;

const DECLARATION =
  /^(?:i|we)(?: also| hereby| fully| have| do)* (?:agree|consent|give (?:my |our )?(?:consent|permission)|grant|declare|certify|confirm|acknowledge|authori[sz]e|undertake|read and|understand that|the undersigned)\b/u;

/** Words to be signed, which nobody writes as an answer, whatever was asked. */
export function isDeclaration(text: string): boolean {
  return DECLARATION.test(foldText(text));
}

/** A declaration worded beforehand, to be signed. */
function isStatement(text: string): boolean {
  return (
    STATEMENT.test(foldText(text)) ||
    /^(?:本人|我)(?:已|在此)?(?:承诺|声明|保证|同意|确认)/u.test(text.trim())
  );
}

const MAX_ANSWER_WORDS = 25;

/** Long text in which nobody speaks of themselves: on a page, rather the form's own than an answer. */
export function isPrintedProse(text: string): boolean {
  const folded = foldText(text);
  return (
    isStatement(text) || (folded.split(" ").length > MAX_ANSWER_WORDS && !FIRST_PERSON.test(folded))
  );
}

/** Somebody speaks of themselves, and not in a declaration's words. */
export function isOwnWords(text: string): boolean {
  return (
    /^(?:i|i'm|i've|my|we|our) /u.test(foldText(text)) &&
    !isStatement(text) &&
    !/\byour?\b/iu.test(text)
  );
}

/** "Note:", "Important:": what follows is said to the reader. */
export function isNoteLabel(label: string): boolean {
  return /^\W*(notes?|n\.?b\.?|notice|nota|notă|attention|achtung|hinweis|important|warning|примечание|внимание|remarque|instructions?|appendix \d+|annex \w+)\W*$/iu.test(
    label,
  );
}

const MARK = /^[xX✓✔✗✘√×*☑☒]$/u;

/** A cross, a tick or a word of agreement, as people put them into an empty cell or between brackets. */
export function isMark(text: string): boolean {
  return MARK.test(text.trim());
}

export function isYesOrNo(text: string): boolean {
  return /^(yes|no|y|n|oui|non|da|nu|sí|si|ja|nein|tak|nie|نعم|لا|بله|خیر|አዎ|አይ|có|không|haa|maya)[.!]?$/iu.test(
    text.trim(),
  );
}
