// Applies a theme chosen earlier before anything is painted; the system's choice needs no help.
try {
  var theme = localStorage.getItem('trefoil.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
} catch { /* storage refused: the system's choice holds */ }
