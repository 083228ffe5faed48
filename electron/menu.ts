import { Menu, type MenuItemConstructorOptions } from "electron";

/** Only what the system does for a window; the work itself is in the page. Reload and developer tools are left out. */
export function menuFor(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    label: "Edit",
    submenu: [
      { role: "undo" },
      { role: "redo" },
      { type: "separator" },
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: "View",
    submenu: [
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { type: "separator" },
      { role: "togglefullscreen" },
    ],
  };
  const first: MenuItemConstructorOptions =
    platform === "darwin" ? { role: "appMenu" } : { label: "File", submenu: [{ role: "quit" }] };
  return [first, edit, view, { role: "windowMenu" }];
}

export function showMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuFor(process.platform)));
}
