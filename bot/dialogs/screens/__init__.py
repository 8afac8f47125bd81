"""What each screen shows, as values; the words stand in `locales/`."""
