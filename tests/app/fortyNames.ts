import ExcelJS from "exceljs";
import { type UploadedFile, upload } from "./filledForms";

/** Exactly 60 letters, with few places to break. */
const SIXTY_LETTERS = "Wilhelmina-Konstantinopoulou-Montgomeryshire Wolverhamptonwo";

/** Forty people who go by their whole names, in five scripts; every one must stand whole on paper. */
export const FORTY_NAMES: readonly string[] = [
  SIXTY_LETTERS,
  "ወይዘሮ ሰላማዊት ተስፋዬ ገብረመድኅን ወልደጊዮርጊስ ኃይለማርያም ደስታ",
  "عبد الرحمن بن محمد بن عبد العزيز الهاشمي القرشي البغدادي",
  "Владислава-Екатерина Святославовна Преображенская-Щербакова",
  "Nguyễn Phước Thị Ánh Tuyết Hồng Ngọc Bảo Trâm Quỳnh Như",
  "سارة الحسن",
  "نور الدين خليل",
  "فاطمة الزهراء",
  "يوسف إبراهيم",
  "مريم عثمان",
  "ليلى حداد",
  "خالد منصور",
  "هدى سليمان",
  "ሰላማዊት ተስፋዬ",
  "አበበ ቢቂላ",
  "ሐና ገብሩ",
  "ዮናስ ኃይሌ",
  "ብርሃን ወልዴ",
  "ምሕረት ካሳ",
  "ኤልሳቤጥ ዘውዴ",
  "ጌታቸው በቀለ",
  "Олена Бондаренко",
  "Ирина Щукина",
  "Тарас Шевчук",
  "Ђорђе Љубичић",
  "Мария Йорданова",
  "Ґалина Їжак",
  "Наталія Ємець",
  "Nguyễn Thị Ánh",
  "Đỗ Thị Hằng",
  "Trần Quốc Ưởng",
  "Phạm Thị Diễm",
  "Lê Hữu Phước",
  "Võ Thị Sáu",
  "Zoë Ní Bhriain",
  "Łukasz Żółć",
  "Ștefan Țîrlea",
  "Gülşen Çağlar",
  "Bo",
  "John",
];

/** A list of them as a coordinator keeps one, with marks of two evenings. */
export async function listOfForty(): Promise<UploadedFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Register");
  const days = [8, 21].map((day) => new Date(Date.UTC(2016, 8, day)));
  const header = sheet.addRow(["Name", "Known as", ...days]);
  for (const column of [3, 4]) header.getCell(column).numFmt = "dd/mm/yyyy";
  for (const name of FORTY_NAMES) sheet.addRow([name, name, "P", "A"]);
  return upload("Forty.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
}
