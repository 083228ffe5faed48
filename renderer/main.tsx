import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { showAppearance } from "./components/appearance";
import { startText } from "./text/startText";
import "./components/fonts.css";
import "./components/tokens.css";
import "./components/base.css";

startText();
showAppearance();

const root = document.getElementById("app");
if (root === null) throw new Error("The page has no place for the app");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
