"""Tables, migrations and the one writer: everything that must survive a crash."""
