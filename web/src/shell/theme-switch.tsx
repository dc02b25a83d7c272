import { type ReactNode, useState } from 'react';

type Theme = 'system' | 'light' | 'dark';

const KEY = 'counterclaim.theme';

function stored(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}

export function ThemeSwitch(): ReactNode {
  const [theme, setTheme] = useState(stored);
  return (
    <select
      aria-label="Light or dark"
      value={theme}
      onChange={event => {
        const chosen = event.target.value as Theme;
        choose(chosen);
        setTheme(chosen);
      }}
    >
      <option value="system">Auto</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  );
}
