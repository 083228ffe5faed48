import { ensureBrowser } from "./ensureBrowser";

process.exit(ensureBrowser() ? 0 : 11);
