const KEY = 'analytics-chatbot.theme'

/** Light or dark: the system's, until the switch is used. `root` is the element whose `data-theme` the styles obey. */
export function createThemeStore({ storage, root, systemIsDark }) {
  const chosen = storage.getItem(KEY)
  if (chosen) root.dataset.theme = chosen
  return {
    isDark: () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark()),
    set: isDark => {
      root.dataset.theme = isDark ? 'dark' : 'light'
      storage.setItem(KEY, root.dataset.theme)
    },
  }
}
