/** How antd's parts look here: compact, one calm blue, small radii, no waves, no motion; light or dark. */
import { theme, type ThemeConfig } from "antd";
import { useDark } from "#renderer/desk/appearance.ts";

export function useTheme(): ThemeConfig {
  return useDark() ? darkTheme : lightTheme;
}

const token: ThemeConfig["token"] = {
  fontFamily: "var(--font-interface)",
  fontSize: 13,
  borderRadius: 3,
  controlHeight: 28,
  sizeUnit: 3,
  motion: false,
  wireframe: false,
  colorBgMask: "rgb(0 0 0 / 30%)",
};

/** Under white text, in both looks: only buttons are red. */
const danger = { colorError: "#b3261e", colorErrorHover: "#c5392f", colorErrorActive: "#96201a" };

const lightTheme: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...token,
    colorPrimary: "#2b62a8",
    colorPrimaryHover: "#3a70b5",
    colorLink: "#2b62a8",
    colorTextPlaceholder: "#6b7480",
    ...danger,
  },
  components: { Table: { rowSelectedBg: "#f2f6fb", rowSelectedHoverBg: "#e9eff8" } },
};

const darkTheme: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...token,
    colorPrimary: "#3a73b8",
    colorPrimaryHover: "#356cb0",
    colorLink: "#7fb0ea",
    colorTextPlaceholder: "#959da6",
    ...danger,
  },
  components: {
    Button: { defaultHoverColor: "#9cc3f0", defaultActiveColor: "#9cc3f0" },
    Table: { rowSelectedBg: "#22303f", rowSelectedHoverBg: "#27405f" },
    Radio: { colorPrimary: "#7fb0ea", colorPrimaryHover: "#9cc3f0", colorPrimaryActive: "#7fb0ea" },
    Tabs: { itemSelectedColor: "#7fb0ea", itemHoverColor: "#9cc3f0", inkBarColor: "#7fb0ea" },
  },
};
